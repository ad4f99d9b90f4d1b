import * as z from 'zod';
import { serviceFilter, serviceGrouping, tableFormat } from '../../app/contract.ts';
import { withinChoices } from '../service/serviceSearch.ts';
import { usePageSearch } from '../usePageSearch.ts';

const address = z.object({
  table: z.string().optional().catch(undefined),
  format: tableFormat.optional().catch(undefined),
  heads: z.enum(['titles']).optional().catch(undefined),
  /** The language's own habit where it says nothing. */
  bom: z.enum(['true', 'false']).optional().catch(undefined),
  by: serviceGrouping.optional().catch(undefined),
  team: serviceFilter.shape.team.catch(undefined),
  agent: serviceFilter.shape.agent.catch(undefined),
  within: z.enum(withinChoices).optional().catch(undefined),
  week: z.string().regex(/^\d{4}-W\d{2}$/).optional().catch(undefined),
  agents: z.enum(['true']).optional().catch(undefined),
});

/** What is chosen to be taken out, as it stands in the address. */
export const useTaken = () => usePageSearch(address);
