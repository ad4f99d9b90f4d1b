import type { FlowDocument, FlowNote } from '../../../engine/sdk/flow.ts';

/** Rewords, recolours, moves or resizes a note. Its text is cut at 4,000 characters. */
export function changeNote(document: FlowDocument, id: string, change: Partial<Omit<FlowNote, 'id'>>): FlowDocument {
  const { notes } = document.layout;
  const at = notes.findIndex((note) => note.id === id);
  const note = notes[at];
  if (note === undefined) return document;
  const next = { ...note, ...change, text: (change.text ?? note.text).slice(0, 4_000) };
  const stays = next.text === note.text && next.color === note.color && next.x === note.x && next.y === note.y && next.width === note.width && next.height === note.height;
  return stays ? document : { ...document, layout: { ...document.layout, notes: notes.with(at, next) } };
}
