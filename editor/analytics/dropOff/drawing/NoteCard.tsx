import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import type { NoteCell } from './drawCells.ts';

/** A note beside the flow. */
export const NoteCard = memo(function NoteCard({ data: { note } }: NodeProps<NoteCell>) {
  return <p className="drawing-note" data-color={note.color} dir="auto">{note.text}</p>;
});
