import type { ExportTable } from './exportTable.ts';
import { agentDays } from './tables/agentDays.ts';
import { agents } from './tables/agents.ts';
import { conversations } from './tables/conversations.ts';
import { dropOff } from './tables/dropOff.ts';
import { handoffs } from './tables/handoffs.ts';
import { knowledgeEntries } from './tables/knowledgeEntries.ts';
import { misses } from './tables/misses.ts';
import { questions } from './tables/questions.ts';
import { ratings } from './tables/ratings.ts';
import { service } from './tables/service.ts';
import { serviceFigures } from './tables/serviceFigures.ts';
import { stretches } from './tables/stretches.ts';
import { visits } from './tables/visits.ts';

/** Every table that can be taken out, by the name that it has in addresses. */
const tables = {
  conversations,
  visits,
  'drop-off': dropOff,
  handoffs,
  stretches,
  ratings,
  questions,
  misses,
  service,
  'service-figures': serviceFigures,
  agents,
  'agent-days': agentDays,
  'knowledge-entries': knowledgeEntries,
} satisfies Readonly<Record<string, ExportTable>>;

/** The tables, in the order in which they are offered. */
export const exportTables: ReadonlyMap<string, ExportTable> = new Map(Object.entries(tables));
