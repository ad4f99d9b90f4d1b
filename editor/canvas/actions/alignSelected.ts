import { alignBoxes, type Alignment } from '../../draft/edits/alignBoxes.ts';
import { moveParts } from '../../draft/edits/moveParts.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import { sizeOf } from '../sizeOf.ts';

/** Brings the selected nodes into line. */
export function alignSelected({ mayEdit, draft, stage, canvas }: OpenFlow, how: Alignment): void {
  const { nodes } = stage.getState().selection;
  const boxes = canvas.getState().nodes.flatMap((cell) => (cell.type === 'flow' && nodes.has(cell.data.node.id) ? [{ id: cell.data.node.id, ...cell.position, ...sizeOf(cell) }] : []));
  if (!mayEdit || boxes.length < 2) return;
  draft.getState().seal();
  draft.getState().change({ name: 'align', count: boxes.length }, (document) => moveParts(document, { nodes: alignBoxes(boxes, how) }));
}
