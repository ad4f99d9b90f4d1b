import type { OpenFlow } from '../../flow/FlowContext.ts';
import { sizeOf } from '../sizeOf.ts';

/** Brings a node into view; stays where it is when the whole node is seen already. `center` moves in any case. */
export function reveal(flow: OpenFlow, id: string, how: 'if hidden' | 'center' = 'if hidden'): void {
  const { view, nodes } = flow.canvas.getState();
  const cell = nodes.find((each) => each.type === 'flow' && each.data.node.id === id);
  if (view === null || cell === undefined) return;
  const { width, height } = sizeOf(cell);
  const { x, y } = cell.position;
  const box = view.element.getBoundingClientRect();
  const { zoom } = view.flow.getViewport();
  const start = view.flow.flowToScreenPosition({ x, y });
  const seen = start.x >= box.left + 8 && start.y >= box.top + 8 && start.x + width * zoom <= box.right - 8 && start.y + height * zoom <= box.bottom - 8;
  if (seen && zoom >= 0.5) return;
  if (seen && how === 'if hidden') return;
  void view.flow.setCenter(x + width / 2, y + height / 2, { zoom: how === 'center' ? Math.max(zoom, 0.75) : zoom, duration: glide(300) });
}

/** How long a movement takes, in milliseconds; none for readers who asked for less motion. */
export function glide(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
