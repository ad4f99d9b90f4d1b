import { moveParts } from '../../draft/edits/moveParts.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import { sizeOf } from '../sizeOf.ts';
import { fitAll } from './fitAll.ts';

/** Lays the flow out from left to right as one step, then shows all of it. */
export async function tidyUp(flow: OpenFlow): Promise<void> {
  const { mayEdit, draft, canvas } = flow;
  if (!mayEdit) return;
  canvas.getState().set({ hint: 'tidying' });
  const { tidyPlaces } = await import('../tidyPlaces.ts');
  const { document, seal } = draft.getState();
  const sizes = new Map(canvas.getState().nodes.flatMap((cell) => (cell.type === 'flow' ? [[cell.data.node.id, sizeOf(cell)] as const] : [])));
  const places = tidyPlaces(document, sizes);
  seal();
  draft.getState().change({ name: 'tidy', count: 1 }, (each) => moveParts(each, { nodes: places }));
  canvas.getState().set({ hint: null });
  await fitAll(flow);
}
