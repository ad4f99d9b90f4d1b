import type { FlowDocument, FlowEdge, FlowNode } from '../../../engine/sdk/flow.ts';

interface FlowIndex {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** By the node they leave. */
  readonly edges: ReadonlyMap<string, readonly FlowEdge[]>;
}

const known = new WeakMap<FlowDocument, FlowIndex>();

/** A flow's nodes and edges by id; made once for a document. */
export function flowIndex(document: FlowDocument): FlowIndex {
  const index = known.get(document) ?? { nodes: new Map(document.nodes.map((node) => [node.id, node])), edges: Map.groupBy(document.edges, ({ from }) => from) };
  known.set(document, index);
  return index;
}
