import { tooFew } from '../../../../engine/sdk/tooFew.ts';
import { markup, type Markup } from '../../../outgoing/markup.ts';
import { definitionOf } from '../../service/registry/definitionOf.ts';
import { barChart } from '../barChart.ts';
import type { Writing } from '../createWriting.ts';
import { figureTable } from '../figureTable.ts';
import type { Report } from '../readReport.ts';
import { simpleTable } from '../simpleTable.ts';

const sections = {
  handoffReasons: { title: 'handoffs', chart: 'handoffsChart', head: 'reason', figures: ['handoffRate'] },
  ratingShares: { title: 'satisfaction', chart: 'satisfactionChart', head: 'score', figures: ['satisfaction', 'ratings'] },
} as const;

/** A figure that divides into parts, with the figures that go with it. */
export function splitSection(key: keyof typeof sections, { figures }: Report, writing: Writing): Markup {
  const { text, language, number, share, formula } = writing;
  const { title, chart, head, figures: keys } = sections[key];
  const definition = definitionOf(key);
  const figure = figures.find((each) => each.key === key);
  const nameOf = (part: string): string => definition.parts.find((each) => each.key === part)?.title[language] ?? part;
  const partsOf = (side: 'value' | 'before') => (figure?.[side].kind === 'split' ? figure[side].parts : []);
  const parts = partsOf('value').map((part) => {
    const few = part.share !== null && tooFew(part);
    return { ...part, few, told: few ? text.few : share(part.share) };
  });
  const earlier = new Map(partsOf('before').map((part) => [part.key, tooFew(part) ? text.noValue : share(part.share)]));
  const bars = parts.map((part) => ({ label: nameOf(part.key), share: part.share ?? 0, few: part.few, value: part.few ? number(part.count) : `${number(part.count)} · ${part.told}` }));
  const rows = parts.map((part) => [nameOf(part.key), number(part.count), markup`<span class="${part.few ? 'quiet' : ''}">${part.told}</span>`, earlier.get(part.key) ?? text.noValue]);
  const heads = [{ title: text[head] }, { title: text.count, numeric: true }, { title: text.ofAll, numeric: true }, { title: text.before, numeric: true }];
  return markup`<section><h2>${text[title]}</h2>${figureTable(figures, keys, writing)}${parts.length === 0 ? null : markup`<div class="keep"><h3>${definition.title[language]}${formula(definition.title[language], definition.formula[language])}</h3>${barChart(bars, text[chart])}</div>${simpleTable(heads, rows)}`}</section>`;
}
