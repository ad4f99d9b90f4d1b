import { moveParts } from '../../draft/edits/moveParts.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';

/** Moves what is selected by some of the canvas's pixels. Nudges in a row are one step. False when nothing is. */
export function nudge({ mayEdit, draft, stage, canvas }: OpenFlow, by: { readonly x: number; readonly y: number }): boolean {
  const { selection } = stage.getState();
  const { document, change } = draft.getState();
  const members = document.layout.groups.filter(({ id }) => selection.groups.has(id)).flatMap((group) => group.nodes);
  const moving = new Set([...selection.nodes, ...members]);
  const nodes = new Map<string, { x: number; y: number }>();
  const notes = new Map<string, { x: number; y: number }>();
  for (const cell of canvas.getState().nodes) {
    const place = { x: cell.position.x + by.x, y: cell.position.y + by.y };
    if (cell.type === 'flow' && moving.has(cell.data.node.id)) nodes.set(cell.data.node.id, place);
    if (cell.type === 'note' && selection.notes.has(cell.data.note.id)) notes.set(cell.data.note.id, place);
  }
  const count = nodes.size + notes.size;
  if (!mayEdit || count === 0) return false;
  change({ name: 'move', count }, (each) => moveParts(each, { nodes, notes }), `nudge ${JSON.stringify([...nodes.keys(), ...notes.keys()])}`);
  return true;
}
