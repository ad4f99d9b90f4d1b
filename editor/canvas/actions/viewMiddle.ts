import type { Place } from '../../draft/edits/addNode.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';

/** Where something of a size stands when it is in the middle of what is seen of the canvas. */
export function viewMiddle(flow: OpenFlow, size: { readonly width: number; readonly height: number }): Place {
  const { view } = flow.canvas.getState();
  if (view === null) return { x: 0, y: 0 };
  const box = view.element.getBoundingClientRect();
  const middle = view.flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
}
