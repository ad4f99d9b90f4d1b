import type { KeyboardEvent } from 'react';
import { useOpenFlow } from '../flow/FlowContext.ts';

/** Undo and redo while a field has the focus are the draft's: the browser's own would know nothing of it. */
export function useUndoKeys(): (event: KeyboardEvent) => void {
  const { draft, mayEdit } = useOpenFlow();
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    const redo = (key === 'z' && event.shiftKey) || key === 'y';
    if (!redo && key !== 'z') return;
    event.preventDefault();
    event.stopPropagation();
    if (!mayEdit) return;
    if (redo) draft.getState().redo();
    else draft.getState().undo();
  };
}
