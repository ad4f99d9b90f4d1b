import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { FlowDocument, FlowNode } from '../../../engine/sdk/flow.ts';
import { versionQuery } from '../../versions/versionQuery.ts';

export interface KnownNodes {
  /** The flow as it is in the first of the versions. */
  readonly document: FlowDocument;
  /** Its nodes, and of older ones those that were asked for. */
  readonly nodes: ReadonlyMap<string | null, FlowNode>;
}

/**
 * A flow's nodes as the first of some versions has them. Those of `ids` that it does not have are looked for in the other
 * versions, one after another and no further than needed: a flow may have hundreds.
 */
export function nodesQuery(client: QueryClient, flow: string, versions: readonly [number, ...number[]], ids: readonly string[]) {
  const read = async (version: number): Promise<FlowDocument> => (await client.fetchQuery(versionQuery(flow, version))).document;
  return queryOptions({
    queryKey: ['flow-nodes', flow, versions, ids],
    async queryFn(): Promise<KnownNodes> {
      const [first, ...others] = versions;
      const document = await read(first);
      const nodes = new Map<string | null, FlowNode>(document.nodes.map((node) => [node.id, node]));
      for (const version of others) {
        const missing = ids.filter((id) => !nodes.has(id));
        if (missing.length === 0) break;
        for (const node of (await read(version)).nodes) if (missing.includes(node.id)) nodes.set(node.id, node);
      }
      return { document, nodes };
    },
    staleTime: Infinity,
    placeholderData: (before, query) => (query?.queryKey[1] === flow ? before : undefined),
  });
}
