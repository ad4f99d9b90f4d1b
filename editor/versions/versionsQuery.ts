import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { flowVersions } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** A flow's published versions, newest first. Asked for anew whenever another is live. */
export function versionsQuery(flow: string, live: number | null) {
  return queryOptions({
    queryKey: ['versions', flow, live],
    queryFn: async ({ signal }) => (await request(`/api/flows/${encodeURIComponent(flow)}/versions`, { answer: flowVersions, signal })).versions,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
