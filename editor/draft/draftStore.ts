import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import type { FlowDocument } from '../../engine/sdk/flow.ts';

/** What a change was, for "undo: move 3 nodes". Each name has its words under `flow:step`. */
export type StepName =
  | 'add'
  | 'align'
  | 'code'
  | 'color'
  | 'configure'
  | 'connect'
  | 'cut'
  | 'disconnect'
  | 'duplicate'
  | 'fix'
  | 'group'
  | 'insert'
  | 'languages'
  | 'merge'
  | 'move'
  | 'note'
  | 'paste'
  | 'remove'
  | 'rename'
  | 'restore'
  | 'start'
  | 'tidy'
  | 'ungroup'
  | 'variables';

export interface Step {
  readonly name: StepName;
  /** Of how many things. */
  readonly count: number;
}

export interface Draft {
  readonly document: FlowDocument;
  /** What led to the document as it is; null for how it was opened. */
  readonly step: Step | null;
  /**
   * Changes the document. Changes that follow one another with the same `merge` become one step of
   * the history: typing into one field, or nudging with the arrow keys. An edit that returns the
   * document it was given is no change.
   */
  readonly change: (step: Step, edit: (document: FlowDocument) => FlowDocument, merge?: string) => void;
  /**
   * Takes in what somebody else has changed, into the document and into every step of its history alike, without
   * a step of its own: so undo and redo go through one's own work only and never take back another's.
   */
  readonly absorb: (edit: (document: FlowDocument) => FlowDocument) => void;
  /** Ends what is being merged: the next change is a step of its own. */
  readonly seal: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** How many steps can be undone. */
export const historySteps = 200;

/** The document being edited, with its history. Every edit goes through `change`, wherever it is made. */
export function createDraftStore(document: FlowDocument) {
  let merging: string | undefined;
  const store = createStore<Draft>()(
    temporal(
      (set, get) => ({
        document,
        step: null,
        change(step, edit, merge) {
          const before = get().document;
          const after = edit(before);
          if (after === before) return;
          const history = store.temporal.getState();
          const joins = merge !== undefined && merge === merging && history.futureStates.length === 0;
          merging = merge;
          if (joins) history.pause();
          set({ document: after, step });
          if (joins) history.resume();
        },
        absorb(edit) {
          const history = store.temporal.getState();
          const absorbed = (states: typeof history.pastStates) => states.map((each) => (each.document === undefined ? each : { ...each, document: edit(each.document) }));
          store.temporal.setState({ pastStates: absorbed(history.pastStates), futureStates: absorbed(history.futureStates) });
          history.pause();
          set({ document: edit(get().document) });
          history.resume();
        },
        seal() {
          merging = undefined;
        },
        undo() {
          merging = undefined;
          store.temporal.getState().undo();
        },
        redo() {
          merging = undefined;
          store.temporal.getState().redo();
        },
      }),
      { limit: historySteps, partialize: (state): Pick<Draft, 'document' | 'step'> => ({ document: state.document, step: state.step }), equality: (a, b) => a.document === b.document },
    ),
  );
  return store;
}

export type DraftStore = ReturnType<typeof createDraftStore>;
