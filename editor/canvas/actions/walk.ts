import type { OpenFlow } from '../../flow/FlowContext.ts';
import { focusNode } from './focusNode.ts';

/** Goes to the next or previous node in reading order. False at the end, so that Tab leads out of the canvas. */
export function walk(flow: OpenFlow, by: 1 | -1): boolean {
  const order = flow.canvas.getState().nodes
    .flatMap((cell) => (cell.type === 'flow' ? [{ id: cell.data.node.id, ...cell.position }] : []))
    .toSorted((a, b) => Math.round(a.x / 160) - Math.round(b.x / 160) || a.y - b.y || a.x - b.x);
  const [current] = flow.stage.getState().selection.nodes;
  const at = order.findIndex(({ id }) => id === current);
  const next = at === -1 ? (by === 1 ? order[0] : undefined) : order[at + by];
  if (next === undefined) return false;
  focusNode(flow, next.id);
  return true;
}

/** Goes along an edge to the next node, or back to one that leads here. Asked again at the same node, it takes the first way again. */
export function walkAlong(flow: OpenFlow, by: 1 | -1): void {
  const { edges } = flow.draft.getState().document;
  const [current] = flow.stage.getState().selection.nodes;
  const next = by === 1 ? edges.find(({ from }) => from === current)?.to : edges.find(({ to, from }) => to === current && from !== current)?.from;
  if (next !== undefined) focusNode(flow, next);
}

/** Goes to the next or previous node that leads from the same node as this one. */
export function walkAcross(flow: OpenFlow, by: 1 | -1): void {
  const { edges } = flow.draft.getState().document;
  const [current] = flow.stage.getState().selection.nodes;
  const parent = edges.find(({ to }) => to === current)?.from;
  const siblings = [...new Set(edges.filter(({ from }) => from === parent).map(({ to }) => to))];
  const next = siblings[siblings.findIndex((id) => id === current) + by];
  if (next !== undefined) focusNode(flow, next);
}
