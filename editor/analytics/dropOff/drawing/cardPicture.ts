import i18next from 'i18next';
import { escapeXml } from '../../../charts/escapeXml.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { becameColor, palette } from '../../../charts/palette.ts';
import type { Language } from '../../../i18n/language.ts';
import { markText } from '../compare/markText.ts';
import { fatesOf } from '../../fates.ts';
import { dropOffText } from '../dropOffText.ts';
import { sinceText } from '../sinceText.ts';
import { cardHeight, cardSize, rowMiddle } from './cardSize.ts';
import type { CardCell } from './drawCells.ts';
import { fitText } from './fitText.ts';
import { heatDepth, heatInk } from './heatInk.ts';
import { heatOf, type HeatScale } from './heat.ts';

interface How {
  readonly language: Language;
  readonly compared: boolean;
  readonly scale: HeatScale | null;
}

const { surface, ink, muted, line } = palette.light;
/** Between a card's edge and its words. */
const inset = 12;

/** A card with its figures as SVG, in light colours. */
export function cardPicture({ position: { x, y }, height = 0, data: { reading, rows, start } }: CardCell, { language, compared, scale }: How): string {
  const t = i18next.getFixedT(language, 'dropOff');
  const { figures, persons, place } = reading;
  const { width, head } = cardSize;
  const shown = (value: number) => formatNumber(value, language);
  const room = width - 2 * inset;
  const heat = scale === null ? null : heatOf(reading, scale);
  const counts = [
    t('card.visits', { count: figures.visits, shown: shown(figures.visits) }),
    t('card.conversations', { count: figures.conversations, shown: shown(figures.conversations) }),
    ...(persons === null ? [] : [t('card.persons', { count: persons, shown: shown(persons) })]),
  ].join(' · ');
  const mark = markText(reading, language);
  let left = inset;
  const bar = fatesOf(figures).map(({ fate, share }) => {
    const [from, wide] = [left, share * room];
    left += wide;
    return `<rect x="${from}" y="${head + 26}" width="${wide}" height="10" fill="${becameColor(fate, 'light')}"/><rect x="${from}" y="${head + 26}" width="${wide}" height="10" fill="url(#${fate})"/>`;
  });
  const outlets = rows.map(({ title, visits, share }, index) => {
    const at = rowMiddle(index, compared) + 4;
    const figure = visits === 0 ? '0' : `${shown(visits)} · ${formatShare(share, language)}`;
    return words(title, { y: at, size: 13, color: visits === 0 ? muted : ink, width: room - 90 }) + words(figure, { y: at, size: 12, color: visits === 0 ? muted : ink, end: true });
  });
  return [
    `<g transform="translate(${x} ${y})"><rect width="${width}" height="${height}" rx="12" fill="${surface}" stroke="${line}" stroke-width="1.5"${place === 'drawn' && figures.visits > 0 ? '' : ' stroke-dasharray="6 4"'}/>`,
    heat === null || scale === null ? '' : `<rect width="${width}" height="${height}" rx="12" fill="${heatInk[scale.by]}" fill-opacity="${heat * heatDepth}"/>`,
    words(reading.name, { y: 19, size: 13, weight: 600, width: start ? room - 54 : room }),
    start ? words(t('start'), { y: 19, size: 11, weight: 600, color: muted, end: true }) : '',
    words([reading.type || t('unknownType'), sinceText(reading, language)].filter((each) => each !== '').join(' · '), { y: 36, size: 11, color: muted }),
    words(counts, { y: head + 15, size: 11.5, color: muted }),
    ...bar,
    words(dropOffText(figures.dropOff, language), { y: head + 53, size: 12.5 }),
    compared ? words(`${mark.arrow} ${mark.text}`.trim(), { y: head + 73, size: 12 }) : '',
    rows.length === 0 ? '' : `<path d="M0 ${cardHeight(0, compared)}H${width}" stroke="${line}"/>`,
    ...outlets,
    '</g>',
  ].join('');
}

interface Words {
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly color?: string;
  readonly width?: number;
  /** They end at the card's right edge. */
  readonly end?: boolean;
}

function words(text: string, { y, size, weight = 400, color = ink, width = cardSize.width - 2 * inset, end = false }: Words): string {
  return `<text x="${end ? cardSize.width - inset : inset}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}"${end ? ' text-anchor="end"' : ''}>${escapeXml(fitText(text, width, { size, weight }))}</text>`;
}
