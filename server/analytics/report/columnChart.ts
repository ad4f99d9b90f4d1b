import { markup, type Markup } from '../../outgoing/markup.ts';
import { niceCeiling } from './niceCeiling.ts';

interface Column {
  readonly label: string;
  /** Null is not known. */
  readonly value: number | null;
  readonly before: number | null;
}

interface Look {
  readonly title: string;
  readonly names: { readonly value: string; readonly before: string };
  readonly format: (value: number) => string;
}

const size = { width: 720, height: 220, left: 48, right: 8, top: 26, bottom: 26 } as const;
const ticks = 4;

/** Columns in pairs: filled ones beside hatched ones, so that they can be told apart in black and white. */
export function columnChart(columns: readonly Column[], { title, names, format }: Look): Markup {
  const most = niceCeiling(Math.max(1, ...columns.flatMap(({ value, before }) => [value ?? 0, before ?? 0])));
  const [inner, high] = [size.width - size.left - size.right, size.height - size.top - size.bottom];
  const y = (value: number): number => size.top + high * (1 - value / most);
  const room = inner / Math.max(1, columns.length);
  const wide = Math.min(34, room * 0.36);
  const lines = Array.from({ length: ticks + 1 }, (_, place) => (most / ticks) * place);
  return markup`<div class="wide"><svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}" class="chart">
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#555" stroke-width="2"/></pattern></defs>
<rect x="${size.left}" y="4" width="12" height="12" class="bar"/><text x="${size.left + 17}" y="14">${names.value}</text>
<rect x="${size.left + 120}" y="4" width="12" height="12" class="hatched"/><text x="${size.left + 137}" y="14">${names.before}</text>
${lines.map((value) => markup`<line x1="${size.left}" x2="${size.width - size.right}" y1="${round(y(value))}" y2="${round(y(value))}" class="grid"/><text x="${size.left - 6}" y="${round(y(value) + 4)}" text-anchor="end">${format(value)}</text>`)}
${columns.map(({ label, value, before }, place) => {
    const middle = size.left + room * (place + 0.5);
    const bar = (of: number | null, x: number, kind: string): Markup => (of === null ? markup`` : markup`<rect x="${round(x)}" y="${round(y(of))}" width="${round(wide)}" height="${round(high * (of / most))}" class="${kind}"/>`);
    return markup`${bar(value, middle - wide - 1, 'bar')}${bar(before, middle + 1, 'hatched')}<text x="${round(middle)}" y="${size.height - 8}" text-anchor="middle">${label}</text>`;
  })}
</svg></div>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
