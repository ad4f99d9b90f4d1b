import * as z from 'zod';
import { tableFormat } from '../../app/contract.ts';
import { usePageSearch } from '../usePageSearch.ts';

const address = z.object({
  table: z.string().optional().catch(undefined),
  format: tableFormat.optional().catch(undefined),
  heads: z.enum(['titles']).optional().catch(undefined),
  bom: z.enum(['true']).optional().catch(undefined),
  week: z.string().regex(/^\d{4}-W\d{2}$/).optional().catch(undefined),
  agents: z.enum(['true']).optional().catch(undefined),
});

/** What is chosen to be taken out, as it stands in the address. */
export const useTaken = () => usePageSearch(address);
