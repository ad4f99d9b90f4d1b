import type { FlowNode } from '../../engine/sdk/flow.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { registry } from '../../nodes/registry.ts';

/** How wide every node is drawn. */
export const nodeWidth = 248;

const known = new WeakMap<FlowNode, number>();

/** About how large a node will be, in the canvas's pixels, before it has been drawn. */
export function estimateSize(node: FlowNode): { readonly width: number; readonly height: number } {
  const height = known.get(node) ?? 72 + Math.min(4, Object.keys(node.config).length) * 28 + outletsOf(registry, node).length * 32;
  known.set(node, height);
  return { width: nodeWidth, height };
}
