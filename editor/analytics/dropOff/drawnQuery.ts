import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { versionQuery } from '../../versions/versionQuery.ts';
import type { VersionDocument } from './layOver.ts';

/** A flow as it was in some versions, in their order. */
export function drawnQuery(client: QueryClient, flow: string, versions: readonly [number, ...number[]]) {
  const read = async (version: number): Promise<VersionDocument> => ({ version, document: (await client.fetchQuery(versionQuery(flow, version))).document });
  return queryOptions({
    queryKey: ['laid-over', flow, versions],
    async queryFn(): Promise<readonly [VersionDocument, ...VersionDocument[]]> {
      const [first, ...others] = versions;
      return [await read(first), ...(await Promise.all(others.map(read)))];
    },
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
