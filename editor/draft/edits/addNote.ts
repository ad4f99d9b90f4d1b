import type { FlowDocument, FlowNote } from '../../../engine/sdk/flow.ts';

/** Puts a note on the canvas. */
export function addNote(document: FlowDocument, note: FlowNote): FlowDocument {
  return { ...document, layout: { ...document.layout, notes: [...document.layout.notes, note] } };
}
