import { queryOptions } from '@tanstack/react-query';
import { flowDetail } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** A flow with its draft, as the server has it now. */
export function flowQuery(id: string) {
  return queryOptions({
    queryKey: ['flow', id],
    queryFn: ({ signal }) => request(`/api/flows/${encodeURIComponent(id)}`, { answer: flowDetail, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}
