import type { OpenFlow } from '../flow/FlowContext.ts';
import { fitMargin } from './actions/fitAll.ts';
import { sizeOf } from './sizeOf.ts';

/** Smaller than this, nothing can be read. */
const readable = 0.45;

/** The first look at a flow: all of it where it can be read then, else its start. */
export function startView({ canvas, draft }: OpenFlow): void {
  const { view, nodes } = canvas.getState();
  if (view === null || nodes.length === 0) return;
  const box = view.element.getBoundingClientRect();
  const bounds = view.flow.getNodesBounds(nodes);
  const { side, bottom } = fitMargin;
  const [width, height] = [box.width - 2 * side, box.height - side - bottom];
  const zoom = Math.min(width / bounds.width, height / bounds.height, 1);
  if (zoom >= readable) {
    void view.flow.setViewport({ x: side + (width - bounds.width * zoom) / 2 - bounds.x * zoom, y: side + (height - bounds.height * zoom) / 2 - bounds.y * zoom, zoom });
    canvas.getState().set({ zoom: Math.round(zoom * 100) });
    return;
  }
  const { start } = draft.getState().document;
  const cell = nodes.find((each) => each.type === 'flow' && each.data.node.id === start) ?? nodes[0];
  if (cell === undefined) return;
  const near = box.width < 600 ? 0.8 : 0.75;
  void view.flow.setViewport({ x: Math.min(64, box.width * 0.06) - cell.position.x * near, y: box.height / 2 - (cell.position.y + sizeOf(cell).height / 2) * near, zoom: near });
  canvas.getState().set({ zoom: near * 100 });
}
