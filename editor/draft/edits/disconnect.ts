import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { edgeKey } from '../edgeKey.ts';

/** Removes edges, named by their keys. */
export function disconnect(document: FlowDocument, keys: ReadonlySet<string>): FlowDocument {
  const edges = document.edges.filter((edge) => !keys.has(edgeKey(edge)));
  return edges.length === document.edges.length ? document : { ...document, edges };
}
