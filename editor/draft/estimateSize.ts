import type { FlowNode } from '../../engine/sdk/flow.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { cards } from '../../nodes/cards.ts';

/** How wide every node is drawn. */
export const nodeWidth = 248;

const known = new WeakMap<FlowNode, number>();

/** About how large a node will be, in the canvas's pixels, before it has been drawn. */
export function estimateSize(node: FlowNode): { readonly width: number; readonly height: number } {
  const height = known.get(node) ?? likelyHeight(node);
  known.set(node, height);
  return { width: nodeWidth, height };
}

/** A head, a bubble for what stands in a list, a line for every other setting, and a row for each outlet that is always shown. */
function likelyHeight(node: FlowNode): number {
  const settings = Object.values(node.config).map((each) => (Array.isArray(each) ? Math.min(each.length, 4) * 50 : 22));
  const rows = outletsOf(cards, node).filter(({ optional }) => !optional).length;
  return 64 + settings.reduce((sum, each) => sum + each, 0) + rows * 32;
}
