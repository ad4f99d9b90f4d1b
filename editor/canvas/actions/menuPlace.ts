import type { Place } from '../../draft/edits/addNode.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';

/** Where on the screen a menu for what the keyboard is on opens: at the focused element, else at the selected node, else in the canvas's middle. */
export function menuPlace({ canvas, stage }: OpenFlow): Place {
  const { view, nodes } = canvas.getState();
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.classList.contains('react-flow__handle')) {
    const box = focused.getBoundingClientRect();
    return { x: box.right, y: box.top };
  }
  if (view === null) return { x: 0, y: 0 };
  const area = view.element.getBoundingClientRect();
  const [id] = stage.getState().selection.nodes;
  const cell = nodes.find((each) => each.type === 'flow' && each.data.node.id === id);
  const wanted = cell ? view.flow.flowToScreenPosition({ x: cell.position.x + 256, y: cell.position.y + 16 }) : { x: area.x + area.width / 2, y: area.y + area.height / 3 };
  return { x: Math.max(area.left + 16, Math.min(wanted.x, area.right - 300)), y: Math.max(area.top + 16, Math.min(wanted.y, area.bottom - 240)) };
}
