import { tooFew } from '../../../../engine/sdk/tooFew.ts';
import { markup, type Markup } from '../../../outgoing/markup.ts';
import { barChart } from '../barChart.ts';
import type { Writing } from '../createWriting.ts';
import { shareText } from '../figureText.ts';
import type { Report } from '../readReport.ts';
import { simpleTable } from '../simpleTable.ts';

/** The nodes that most customers were lost at. */
export function lostSection({ lost, flow }: Report, writing: Writing): Markup {
  const { text, language, number, share, points, directed, name, formula } = writing;
  if (lost === null) return markup``;
  if (lost.length === 0) return markup`<section><h2>${text.lost}</h2><p>${text.noLost}</p></section>`;
  const bars = lost.map(({ name: called, dropOff }) => ({ label: called[language], share: dropOff.share ?? 0, low: dropOff.low, high: dropOff.high, few: tooFew(dropOff), value: shareText(dropOff, writing) }));
  const heads = [{ title: text.node }, { title: text.lostCount, numeric: true }, { title: text.decided, numeric: true }, { title: markup`${text.share}${formula(text.lost, text.lostFormula)}`, numeric: true }, { title: text.change, numeric: true }, { title: text.verdict }];
  const rows = lost.map(({ dropOff, ...each }) => [
    markup`<bdi>${each.name[language]}</bdi>${flow === null ? markup`<small><bdi>${name(each.flow)}</bdi></small>` : null}`,
    number(dropOff.count),
    number(dropOff.of),
    tooFew(dropOff) ? markup`<span class="quiet">${text.few}</span>` : markup`<span class="strong">${share(dropOff.share)}</span><small>${share(dropOff.low)} – ${share(dropOff.high)}</small>`,
    each.difference === null ? text.noValue : directed(each.difference, points(each.difference)),
    each.difference === null ? text.unclear : each.significant ? markup`<span class="strong">${text.real}</span>` : text.chance,
  ]);
  return markup`<section><h2>${text.lost}</h2><div class="keep">${barChart(bars, text.lostChart)}</div>${simpleTable(heads, rows)}</section>`;
}
