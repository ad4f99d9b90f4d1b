import { tooFew } from '../../../../engine/sdk/tooFew.ts';
import { markup, type Markup } from '../../../outgoing/markup.ts';
import type { Writing } from '../createWriting.ts';
import { shareText } from '../figureText.ts';
import type { BaseReport } from '../readBaseReports.ts';
import type { Report } from '../readReport.ts';
import { simpleTable } from '../simpleTable.ts';

/** How knowledge bases did, and what they could not answer. */
export function knowledgeSection({ bases }: Report, writing: Writing): Markup {
  const { text, number, name, formula } = writing;
  if (bases === null) return markup``;
  if (bases.length === 0) return markup`<section><h2>${text.knowledge}</h2><p>${text.noKnowledge}</p></section>`;
  const heads = [{ title: text.base }, { title: text.asked, numeric: true }, { title: markup`${text.given}${formula(text.knowledge, text.knowledgeFormula)}`, numeric: true }, { title: text.aside(text.given, text.before), numeric: true }, { title: text.missed, numeric: true }];
  const rows = bases.map((base) => [markup`<bdi>${name(base.name)}</bdi>`, number(base.asked.asked), markup`<span class="${tooFew(base.asked.given) ? 'quiet' : 'strong'}">${shareText(base.asked.given, writing)}</span>`, shareText(base.before.given, writing), number(base.misses)]);
  const hidden = bases.some(({ groups }) => groups.some((group) => group.text === null));
  return markup`<section><h2>${text.knowledge}</h2>${simpleTable(heads, rows)}${bases.filter(({ groups }) => groups.length > 0).map((base) => missesOf(base, writing))}${hidden ? markup`<p class="quiet">${text.hidden}</p>` : null}</section>`;
}

function missesOf({ name: names, groups }: BaseReport, { text, number, name, formula }: Writing): Markup {
  const told = groups.some((group) => group.text !== null);
  const heads = [...(told ? [{ title: text.question }] : []), { title: text.nearest }, { title: markup`${text.similar}${formula(text.similar, text.missesFormula)}`, numeric: true }, { title: text.before, numeric: true }];
  const rows = groups.map((group) => [...(group.text === null ? [] : [markup`<bdi>${group.text}</bdi>`]), markup`<bdi>${(group.nearest && name(group.nearest)) || text.noValue}</bdi>`, number(group.count), number(group.before)]);
  return markup`<h3>${text.misses(name(names))}</h3>${simpleTable(heads, rows)}`;
}
