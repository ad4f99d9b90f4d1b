import type { FlowDocument, FlowEdge } from '../../../engine/sdk/flow.ts';

/** Draws an edge. An outlet has at most one: a second takes the first one's place. */
export function connect(document: FlowDocument, edge: FlowEdge): FlowDocument {
  const at = document.edges.findIndex(({ from, outlet }) => from === edge.from && outlet === edge.outlet);
  if (at === -1) return { ...document, edges: [...document.edges, edge] };
  if (document.edges[at]?.to === edge.to) return document;
  return { ...document, edges: document.edges.with(at, edge) };
}
