import type { FlowDocument, FlowEdge } from '../../../engine/sdk/flow.ts';
import { edgeKey } from '../edgeKey.ts';
import { connect } from './connect.ts';

/** Moves one end of an edge elsewhere. */
export function reconnect(document: FlowDocument, old: Pick<FlowEdge, 'from' | 'outlet'>, edge: FlowEdge): FlowDocument {
  if (edgeKey(old) === edgeKey(edge)) return connect(document, edge);
  return connect({ ...document, edges: document.edges.filter((each) => edgeKey(each) !== edgeKey(old)) }, edge);
}
