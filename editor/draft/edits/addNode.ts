import type { FlowDocument, FlowNode } from '../../../engine/sdk/flow.ts';
import { connect } from './connect.ts';
import { withPlaces } from './withPlaces.ts';

/** A place on the canvas, in its pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Adds a node at a place, and connects it with the outlet it was added from. */
export function addNode(
  document: FlowDocument,
  { node, place, from }: { readonly node: FlowNode; readonly place: Place; readonly from?: { readonly node: string; readonly outlet: string } },
): FlowDocument {
  const { nodes, layout, ...rest } = withPlaces(document);
  const others = layout.nodes.filter(({ id }) => id !== node.id);
  const added = { ...rest, nodes: [...nodes, node], layout: { ...layout, nodes: [...others, { id: node.id, x: place.x, y: place.y }] } };
  return from === undefined ? added : connect(added, { from: from.node, outlet: from.outlet, to: node.id });
}
