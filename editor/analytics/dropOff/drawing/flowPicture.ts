import i18next from 'i18next';
import { chartFont } from '../../../charts/chartFont.ts';
import { escapeXml } from '../../../charts/escapeXml.ts';
import { becameColor, palette } from '../../../charts/palette.ts';
import type { Language } from '../../../i18n/language.ts';
import { fates } from '../../fates.ts';
import type { LaidOver } from '../layOver.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { versionsText } from '../versionsText.ts';
import { besideOutlet } from './besideOutlet.ts';
import { cardPicture } from './cardPicture.ts';
import { drawCells, type CardCell, type ShareEdge } from './drawCells.ts';
import type { HeatScale } from './heat.ts';
import { heatDepth, heatInk } from './heatInk.ts';
import { layoutInk } from './layoutInk.ts';
import { linePath } from './linePath.ts';
import { lineWidth } from './lineWidth.ts';
import { notePicture } from './notePicture.ts';
import { scaleText } from './scaleText.ts';

interface Shown {
  readonly drawn: LaidOver;
  readonly readings: readonly NodeReading[];
  readonly compared: boolean;
  readonly scale: HeatScale | null;
  readonly language: Language;
  /** What stands above it. */
  readonly title: string;
  readonly text: string;
}

const { surface, ink, muted, line } = palette.light;
const edge = { used: '#9db4e8', unused: '#98a4b8', rescue: '#1a7440' } as const;
/** Around the flow, and above it for the words. */
const [margin, head] = [40, 104];

/** A flow with its figures, whole and in light colours, as an SVG that needs nothing else. */
export function flowPicture({ drawn, readings, compared, scale, language, title, text }: Shown): { readonly svg: string; readonly width: number; readonly height: number } {
  const t = i18next.getFixedT(language, 'dropOff');
  const { cells, cards, lines } = drawCells(drawn, readings, compared, language);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const [left, top] = [Math.min(...cells.map(({ position }) => position.x)), Math.min(...cells.map(({ position }) => position.y))];
  const right = Math.max(...cells.map(({ position, width = 0 }) => position.x + width));
  const bottom = Math.max(...cells.map(({ position, height = 0 }) => position.y + height));
  const [width, height] = [Math.max(right - left + 2 * margin, 900), bottom - top + 2 * margin + head];
  const body = [
    ...cells.map((cell) => {
      const { position: { x, y }, width: wide = 0, height: high = 0 } = cell;
      if (cell.type === 'frame') return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="16" fill="${layoutInk[cell.data.group.color]}" fill-opacity="0.05" stroke="${layoutInk[cell.data.group.color]}" stroke-opacity="0.35" stroke-width="1.5"/><text x="${x + 18}" y="${y + 26}" font-size="14" font-weight="650" fill="${muted}">${escapeXml(cell.data.group.title)}</text>`;
      return cell.type === 'note' ? notePicture(cell) : '';
    }),
    // Those with words last, so that no other is drawn over them.
    ...lines.toSorted((one, other) => (one.zIndex ?? 0) - (other.zIndex ?? 0)).map((each) => linePicture(each, byId, (versions) => t('edgeVersion', { versions: versionsText(versions, t('listComma')) }))),
    ...cards.map((card) => cardPicture(card, { language, compared, scale })),
  ];
  let at = margin;
  const legend = fates.map((fate) => {
    const from = at;
    const name = t(`fate.${fate}`);
    at += 46 + [...name].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 13 : 7), 0);
    return `<rect x="${from}" y="74" width="22" height="12" rx="3" fill="${becameColor(fate, 'light')}"/><rect x="${from}" y="74" width="22" height="12" rx="3" fill="url(#${fate})"/><text x="${from + 28}" y="85" font-size="13" fill="${muted}">${escapeXml(name)}</text>`;
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(chartFont())}">`,
    `<defs>${patterns}${scale === null ? '' : `<linearGradient id="heat"><stop stop-color="${surface}"/><stop offset="1" stop-color="${heatInk[scale.by]}" stop-opacity="${heatDepth}"/></linearGradient>`}</defs><rect width="100%" height="100%" fill="${surface}"/>`,
    `<text x="${margin}" y="34" font-size="18" font-weight="650" fill="${ink}">${escapeXml(title)}</text><text x="${margin}" y="56" font-size="13" fill="${muted}">${escapeXml(text)}</text>`,
    ...legend,
    scale === null ? '' : `<rect x="${margin}" y="98" width="120" height="12" rx="3" fill="url(#heat)" stroke="${line}"/><text x="${margin + 128}" y="109" font-size="13" fill="${muted}">${escapeXml(scaleText(scale, language))}</text>`,
    `<g transform="translate(${margin - left} ${head + margin - top})">`,
    ...body,
    '</g></svg>',
  ].join('\n');
  return { svg, width, height };
}

function linePicture(each: ShareEdge, cards: ReadonlyMap<string, CardCell>, wordsOf: (versions: readonly number[]) => string): string {
  const line = linePath(each, cards);
  if (line === null) return '';
  const { share = null, rescue = false, only = null } = each.data ?? {};
  const unused = share === null || share === 0;
  const dashes = unused ? '3 4' : rescue ? '8 5' : only === null ? '' : '10 5';
  const stroke = `<path d="${line.path}" fill="none" stroke="${rescue ? edge.rescue : unused ? edge.unused : edge.used}" stroke-width="${lineWidth(share)}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`;
  return only === null ? stroke : `${stroke}<text x="${line.x + besideOutlet.x}" y="${line.y + besideOutlet.y}" font-size="12" font-weight="600" fill="${muted}" stroke="${surface}" stroke-width="4" paint-order="stroke" dominant-baseline="central">${escapeXml(wordsOf(only))}</text>`;
}

/** What tells the parts of a bar apart beside their colours. */
const patterns = Object.entries({ handed: 'M0 1H6', ended: 'M1 0V6', failed: 'M0 0L6 6M6 0L0 6', silent: 'M0 6L6 0', closed: 'M0 0L6 6', open: 'M0 3H6M3 0V6' })
  .map(([fate, path]) => `<pattern id="${fate}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="${path}" stroke="#fff" stroke-opacity="0.6" stroke-width="1.5"/></pattern>`)
  .join('') + '<pattern id="onward" width="6" height="6" patternUnits="userSpaceOnUse"></pattern>';
