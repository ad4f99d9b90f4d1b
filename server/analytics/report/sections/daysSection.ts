import { markup, type Markup } from '../../../outgoing/markup.ts';
import { columnChart } from '../columnChart.ts';
import type { Writing } from '../createWriting.ts';
import type { Report } from '../readReport.ts';
import { simpleTable } from '../simpleTable.ts';

/** How many conversations began on each day, and which days were out of the ordinary. */
export function daysSection({ days, notable }: Report, writing: Writing): Markup {
  const { text, day, number, decimal, formula } = writing;
  if (days === null) return markup``;
  const columns = days.map((each) => ({ label: day(each.day), value: each.count, before: each.before }));
  const chart = columnChart(columns, { title: text.byDayChart, names: { value: text.week, before: text.before }, format: (value) => number(value) });
  const rows = columns.map(({ label, value, before }) => [label, number(value), number(before)]);
  const lines = notable.map((each) => markup`<li>${text.told(day(each.day), text.notableLine(text.notableWhat[each.what], number(each.count), decimal(each.usual)))}</li>`);
  return markup`<section><h2>${text.byDay}</h2><div class="keep">${chart}</div>${simpleTable([{ title: text.day }, { title: text.week, numeric: true }, { title: text.before, numeric: true }], rows)}
<div class="keep"><h3>${text.notable}${formula(text.notable, text.notableFormula)}</h3>${lines.length === 0 ? markup`<p>${text.noNotable}</p>` : markup`<ul>${lines}</ul>`}</div></section>`;
}
