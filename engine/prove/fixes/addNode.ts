import { flowLimits, type FlowDocument, type FlowNode } from '../../sdk/flow.ts';
import type { NodeType } from '../../sdk/node.ts';
import { freshId } from './freshId.ts';

/** Adds a node of a type, as its starter has it, to the right of another. */
export function addNode(document: FlowDocument, type: NodeType, beside: string | undefined): { document: FlowDocument; node: FlowNode } {
  const id = freshId(type.type, new Set(document.nodes.map((each) => each.id)));
  let outlets = 0;
  const config = { ...type.starter({ document, newId: () => `o${(outlets += 1)}` }) };
  const node = { id, type: type.type, config };
  const { x, y } = document.layout.nodes.find((each) => each.id === beside) ?? { x: 0, y: 0 };
  const place = { id, x: x + 360, y: freeFrom(document, x + 360, y) };
  return { node, document: { ...document, nodes: [...document.nodes, node], layout: { ...document.layout, nodes: [...document.layout.nodes, place] } } };
}

/** Whether there is room for two more, which is what a hand-off may need. */
export function hasRoom(document: FlowDocument): boolean {
  return document.nodes.length + 2 <= flowLimits.nodes;
}

/** The first height from here down at which no node is in the way. */
function freeFrom({ layout }: FlowDocument, x: number, from: number): number {
  const near = layout.nodes.filter((each) => Math.abs(each.x - x) < 300);
  let y = from;
  while (near.some((each) => Math.abs(each.y - y) < 160)) y += 160;
  return y;
}
