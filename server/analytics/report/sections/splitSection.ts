import { figureDefinitions } from '../../service/registry/serviceFigures.ts';
import { barChart } from '../barChart.ts';
import type { Writing } from '../createWriting.ts';
import { figureTable } from '../figureTable.ts';
import { markup, type Markup } from '../markup.ts';
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
  const [figure, definition] = [figures.find((each) => each.key === key), figureDefinitions.find((each) => each.key === key)];
  const nameOf = (part: string): string => definition?.parts.find((each) => each.key === part)?.title[language] ?? part;
  const parts = figure?.value.kind === 'split' ? figure.value.parts : [];
  const earlier = new Map(figure?.before.kind === 'split' ? figure.before.parts.map((part) => [part.key, part]) : []);
  const bars = parts.map((part) => ({ label: nameOf(part.key), share: part.share ?? 0, value: `${number(part.count)} · ${share(part.share)}` }));
  const rows = parts.map((part) => [nameOf(part.key), number(part.count), share(part.share), share(earlier.get(part.key)?.share ?? null)]);
  const heads = [{ title: text[head] }, { title: text.count, numeric: true }, { title: text.ofAll, numeric: true }, { title: text.before, numeric: true }];
  return markup`<section><h2>${text[title]}</h2>${figureTable(figures, keys, writing)}${parts.length === 0 ? null : markup`<div class="keep"><h3>${definition?.title[language] ?? ''}${definition === undefined ? null : formula(definition.title[language], definition.formula[language])}</h3>${barChart(bars, text[chart])}</div>${simpleTable(heads, rows)}`}</section>`;
}
