import { useStore } from 'zustand';
import type { Step } from '../draft/draftStore.ts';
import { useDraft, useOpenFlow } from './FlowContext.ts';

/** What undo and redo would do now; null where they would do nothing. */
export function useHistory(): { undoes: Step | null; redoes: Step | null; undo: () => void; redo: () => void } {
  const { draft } = useOpenFlow();
  const step = useDraft((each) => each.step);
  const past = useStore(draft.temporal, ({ pastStates }) => pastStates.length);
  const next = useStore(draft.temporal, ({ futureStates }) => futureStates.at(-1)?.step ?? null);
  return { undoes: past > 0 ? step : null, redoes: next, undo: draft.getState().undo, redo: draft.getState().redo };
}
