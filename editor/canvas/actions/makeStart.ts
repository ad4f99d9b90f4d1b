import { setStart } from '../../draft/edits/setStart.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';

/** Lets conversations begin at the selected node. */
export function makeStart({ mayEdit, draft, stage }: OpenFlow): void {
  const [node, more] = stage.getState().selection.nodes;
  if (!mayEdit || node === undefined || more !== undefined) return;
  draft.getState().seal();
  draft.getState().change({ name: 'start', count: 1 }, (document) => setStart(document, node));
}
