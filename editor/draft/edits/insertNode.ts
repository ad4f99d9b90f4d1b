import type { FlowDocument, FlowEdge, FlowNode } from '../../../engine/sdk/flow.ts';
import { addNode, type Place } from './addNode.ts';
import { connect } from './connect.ts';

/** Puts a new node into an edge: the edge leads to it, and its given outlet on to where the edge led. */
export function insertNode(
  document: FlowDocument,
  { edge, node, place, outlet }: { readonly edge: FlowEdge; readonly node: FlowNode; readonly place: Place; readonly outlet: string | null },
): FlowDocument {
  const added = addNode(document, { node, place, from: { node: edge.from, outlet: edge.outlet } });
  return outlet === null ? added : connect(added, { from: node.id, outlet, to: edge.to });
}
