import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { versionQuery } from '../../versions/versionQuery.ts';
import { layOver, type LaidOver, type VersionDocument } from './layOver.ts';

interface Wanted {
  readonly flow: string;
  /** The one that is drawn first, the others from new to old. */
  readonly versions: readonly [number, ...number[]];
  /** Nodes that have figures. */
  readonly withFigures: readonly string[];
}

/** What is drawn of a flow's versions. Older ones are asked for only as far as nodes with figures are not found yet. */
export function drawnQuery(client: QueryClient, { flow, versions, withFigures }: Wanted) {
  return queryOptions({
    queryKey: ['laid-over', flow, versions, withFigures],
    async queryFn(): Promise<LaidOver> {
      const read = async (version: number): Promise<VersionDocument> => ({ version, document: (await client.fetchQuery(versionQuery(flow, version))).document });
      const [first, ...others] = versions;
      const newest = await read(first);
      const older: VersionDocument[] = [];
      let missing = layOver(newest, [], withFigures).removed.map(({ id }) => id);
      for (const version of others) {
        if (missing.length === 0) break;
        const next = await read(version);
        const found = new Set(next.document.nodes.map(({ id }) => id));
        missing = missing.filter((id) => !found.has(id));
        older.push(next);
      }
      return layOver(newest, older, withFigures);
    },
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
