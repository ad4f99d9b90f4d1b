import { addNote } from '../../draft/edits/addNote.ts';
import type { Place } from '../../draft/edits/addNode.ts';
import { newId } from '../../draft/edits/newId.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import { freePlace } from './freePlace.ts';
import { viewMiddle } from './viewMiddle.ts';

const size = { width: 224, height: 128 };

/** Puts an empty note at a place, else into the middle of the view, and selects it for writing. */
export function addNoteAt(flow: OpenFlow, place?: Place): void {
  if (!flow.mayEdit) return;
  const { document, change, seal } = flow.draft.getState();
  const at = freePlace(flow.canvas.getState().nodes, place ?? viewMiddle(flow, size), size);
  const id = newId('note', (each) => document.layout.notes.some((note) => note.id === each), Math.random);
  seal();
  change({ name: 'note', count: 1 }, (each) => addNote(each, { id, ...at, ...size, text: '', color: 'yellow' }));
  flow.stage.getState().select({ notes: new Set([id]) });
}
