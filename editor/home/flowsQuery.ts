import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import { flowSummary } from '../app/contract.ts';
import { request } from '../app/request.ts';

const flowList = z.strictObject({ flows: z.array(flowSummary) });

/** Every flow, published or not. */
export const flowsQuery = queryOptions({
  queryKey: ['flows'],
  queryFn: async ({ signal }) => (await request('/api/flows', { answer: flowList, signal })).flows,
  staleTime: 30_000,
});
