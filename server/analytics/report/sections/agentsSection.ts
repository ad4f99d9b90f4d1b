import { markup, type Markup } from '../../../outgoing/markup.ts';
import { definitionOf } from '../../service/registry/definitionOf.ts';
import type { Writing } from '../createWriting.ts';
import { figureCell } from '../figureCell.ts';
import type { Report } from '../readReport.ts';
import { simpleTable } from '../simpleTable.ts';

const keys = ['agentConversations', 'agentEffective', 'agentUnansweredRate', 'agentFirstResponseTime', 'agentResponseTime', 'agentSatisfaction', 'availableTime'] as const;

/** Figures of each agent, where they are wanted. */
export function agentsSection({ agents }: Report, writing: Writing): Markup {
  const { text, language } = writing;
  if (agents === null) return markup``;
  if (agents.length === 0) return markup`<section><h2>${text.agents}</h2><p>${text.noAgents}</p></section>`;
  const columns = keys.map(definitionOf);
  const heads = [{ title: text.agent }, ...columns.map(({ title, formula }) => ({ title: markup`${title[language]}${writing.formula(title[language], formula[language])}`, numeric: true }))];
  const rows = agents.map(({ name, figures }) => [
    markup`<bdi>${name}</bdi>`,
    ...columns.map((definition) => {
      const value = figures[definition.key];
      return value === undefined ? text.noValue : figureCell(value, definition, writing);
    }),
  ]);
  return markup`<section class="dense"><h2>${text.agents}</h2>${simpleTable(heads, rows)}</section>`;
}
