import { markup, type Markup } from '../../outgoing/markup.ts';

interface Bar {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** The interval that the share is known to lie in. */
  readonly low?: number;
  readonly high?: number;
  /** Of too few to be claimed. */
  readonly few?: boolean;
  /** What stands behind the bar. */
  readonly value: string;
}

const size = { width: 720, row: 22, label: 250, value: 120 } as const;
const longest = 34;

/** Bars one below the other, with a whisker where a share is uncertain. Labels that are too long are cut; the table beside it has them whole. */
export function barChart(bars: readonly Bar[], title: string): Markup {
  const room = size.width - size.label - size.value;
  const most = Math.max(0.01, ...bars.map(({ share, high }) => Math.max(share, high ?? 0)));
  const x = (share: number): number => Math.round((size.label + (room * Math.min(share, most)) / most) * 10) / 10;
  return markup`<div class="wide"><svg viewBox="0 0 ${size.width} ${bars.length * size.row + 4}" role="img" aria-label="${title}" class="chart">
${bars.map(({ label, share, low, high, few = false, value }, place) => {
    const [top, middle] = [place * size.row + 4, place * size.row + 4 + (size.row - 6) / 2];
    const whisker = low === undefined || high === undefined ? null : markup`<path d="M${x(low)} ${middle - 4}v8M${x(low)} ${middle}H${x(high)}M${x(high)} ${middle - 4}v8" class="whisker"/>`;
    return markup`<text x="${size.label - 8}" y="${middle + 4}" text-anchor="end">${cut(label)}</text><rect x="${size.label}" y="${top}" width="${x(share) - size.label}" height="${size.row - 6}" class="bar ${few ? 'few' : 'light'}"/>${whisker}<text x="${size.label + room + 8}" y="${middle + 4}">${value}</text>`;
  })}
</svg></div>`;
}

/** By about how wide it is: a Han character is as wide as two letters. */
function cut(label: string): string {
  let wide = 0;
  let kept = '';
  for (const character of label) {
    wide += /[\u1100-\uFFEF]/.test(character) ? 2 : 1;
    if (wide > longest) return `${kept}…`;
    kept += character;
  }
  return kept;
}
