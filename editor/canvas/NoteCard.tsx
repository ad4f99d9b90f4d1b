import { memo, useEffect, useRef, useState } from 'react';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { changeNote } from '../draft/edits/changeNote.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import type { NoteCell } from './canvasNode.ts';

/** A note: the operator's own words beside the flow. A double click, or Enter, writes in it. */
export const NoteCard = memo(function NoteCard({ data: { note }, selected }: NodeProps<NoteCell>) {
  const { t } = useTranslation('drawing');
  const { mayEdit, draft, canvas } = useOpenFlow();
  const [writing, setWriting] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const change = (what: Parameters<typeof changeNote>[2], merge?: string) => draft.getState().change({ name: 'note', count: 1 }, (document) => changeNote(document, note.id, what), merge);
  // A new note is there to be written.
  useEffect(() => {
    if (selected && note.text === '' && mayEdit) field.current?.focus({ preventScroll: true });
    // Only when it appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div className="note" data-color={note.color} data-note={note.id} data-writing={writing || undefined} onDoubleClick={() => field.current?.focus({ preventScroll: true })}>
      {mayEdit && <NodeResizer isVisible={selected} minWidth={96} minHeight={56} onResizeEnd={(_event, { x, y, width, height }) => change({ x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) })} />}
      <textarea
        ref={field}
        className={writing ? 'nodrag nopan nowheel' : ''}
        aria-label={t('note.text')}
        placeholder={mayEdit ? t('note.placeholder') : ''}
        readOnly={!mayEdit}
        tabIndex={selected ? 0 : -1}
        value={note.text}
        maxLength={4_000}
        onChange={({ currentTarget }) => change({ text: currentTarget.value }, `note ${note.id}`)}
        onFocus={() => setWriting(true)}
        onBlur={() => {
          setWriting(false);
          draft.getState().seal();
        }}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Escape' && !nativeEvent.isComposing) canvas.getState().view?.element.focus({ preventScroll: true });
        }}
      />
    </div>
  );
});
