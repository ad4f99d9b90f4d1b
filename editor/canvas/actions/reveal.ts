import type { OpenFlow } from '../../flow/FlowContext.ts';
import { sizeOf } from '../sizeOf.ts';

/** Brings a node into view by the shortest way; `center` puts it in the middle, near enough to be read. What is seen already stays. */
export function reveal(flow: OpenFlow, id: string, how: 'if hidden' | 'center' = 'if hidden'): void {
  const { view, nodes } = flow.canvas.getState();
  const cell = nodes.find((each) => each.type === 'flow' && each.data.node.id === id);
  if (view === null || cell === undefined) return;
  const { width, height } = sizeOf(cell);
  const { x, y } = cell.position;
  const box = view.element.getBoundingClientRect();
  const { zoom, x: left, y: top } = view.flow.getViewport();
  if (how === 'center') {
    const start = view.flow.flowToScreenPosition({ x, y });
    const seen = start.x >= box.left && start.y >= box.top && start.x + width * zoom <= box.right && start.y + height * zoom <= box.bottom;
    if (!seen || zoom < readable) void view.flow.setCenter(x + width / 2, y + height / 2, { zoom: Math.max(zoom, 0.75), duration: glide(300) });
    return;
  }
  const across = into(x * zoom + left, width * zoom, box.width);
  const down = into(y * zoom + top, height * zoom, box.height);
  if (across !== 0 || down !== 0) void view.flow.setViewport({ x: left + across, y: top + down, zoom }, { duration: glide(300) });
}

/** Under this zoom, texts cannot be read. */
const readable = 0.5;
const margin = 32;

/** By how much something has to move so that it lies between 0 and `end`; its beginning counts when it is too long. */
function into(start: number, size: number, end: number): number {
  if (start >= 0 && start + size <= end) return 0;
  const wanted = start + size > end - margin ? end - margin - size : start;
  return Math.max(margin, wanted) - start;
}

/** How long a movement takes, in milliseconds; none for readers who asked for less motion. */
export function glide(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
