import { queryOptions } from '@tanstack/react-query';
import { flowDocument } from '../../engine/sdk/flow.ts';
import { flowVersionDetail } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** A published version with its document, which never changes. */
export function versionQuery(flow: string, version: number) {
  return queryOptions({
    queryKey: ['version', flow, version],
    async queryFn({ signal }) {
      const { document, ...rest } = await request(`/api/flows/${encodeURIComponent(flow)}/versions/${version}`, { answer: flowVersionDetail, signal });
      return { ...rest, document: flowDocument.parse(document) };
    },
    staleTime: Infinity,
  });
}
