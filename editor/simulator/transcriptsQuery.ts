import { queryOptions } from '@tanstack/react-query';
import { flowTranscripts } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** The tests that are kept with a flow. */
export function transcriptsQuery(flow: string) {
  return queryOptions({
    queryKey: ['flow-transcripts', flow],
    queryFn: async ({ signal }) => (await request(transcriptsPath(flow), { answer: flowTranscripts, signal })).transcripts,
  });
}

/** Where a flow's tests are, or one of them. */
export function transcriptsPath(flow: string, one?: string): string {
  const all = `/api/flows/${encodeURIComponent(flow)}/transcripts`;
  return one === undefined ? all : `${all}/${encodeURIComponent(one)}`;
}
