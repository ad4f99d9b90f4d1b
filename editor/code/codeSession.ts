import { createStore } from 'zustand/vanilla';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { mergeFlows } from '../draft/mergeFlows.ts';
import type { DraftStore } from '../draft/draftStore.ts';
import { shareEqual } from '../draft/shareEqual.ts';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { readFlowText } from '../../engine/sdk/readFlowText.ts';
import { printJson } from './printJson.ts';

/** The text being edited, as much as is needed of an editor for it. */
export interface TextBuffer {
  readonly read: () => string;
  /** Makes the text another one, leaving cursor and scroll where they are as far as it goes. */
  readonly write: (text: string) => void;
  /** Names the state of the text: undoing an edit leads back to the number before it. */
  readonly version: () => number;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What is kept of a text that does not say a flow. */
export interface UnreadText {
  readonly text: string;
  /** What the flow was before it was typed. */
  readonly base: FlowDocument;
}

export interface CodeState {
  /** Why the text cannot be read; none while it says what the draft is. */
  readonly problems: readonly FlowProblem[];
  /** The text as it was last in agreement with the draft; a new number whenever that happens. */
  readonly agreements: number;
}

interface Ground {
  readonly draft: DraftStore;
  readonly buffer: TextBuffer;
  /** What was left unread when the code was closed; the buffer holds its text. */
  readonly unread: UnreadText | null;
  /** Milliseconds, for measuring. */
  readonly clock: () => number;
  /** Calls back once after some milliseconds, unless what it returns is called first. */
  readonly later: (ms: number, run: () => void) => () => void;
}

const pauseMs = { read: 200, seal: 1_500 } as const;

/**
 * Keeps a text and the draft in step, as one history. Text that says a flow becomes a change of the draft as it is
 * typed; a change of the draft from elsewhere is written into the text. Text that says none stays as it is, and what
 * happens to the draft meanwhile is merged with it once it can be read.
 */
export function createCodeSession({ draft, buffer, unread, clock, later }: Ground) {
  const state = createStore<CodeState>()(() => ({ problems: [], agreements: 0 }));
  /** What the text said when it last said a flow. */
  let agreed = unread?.base ?? draft.getState().document;
  /** The text's version then. */
  let aligned = unread ? Number.NaN : buffer.version();
  let changing = false;
  let readingMs = 0;
  let cancelRead = (): void => undefined;
  let cancelSeal = (): void => undefined;

  function agree(document: FlowDocument): void {
    agreed = document;
    aligned = buffer.version();
    state.setState(({ agreements }) => ({ problems: [], agreements: agreements + 1 }));
  }

  function show(document: FlowDocument): void {
    changing = true;
    buffer.write(printJson(document));
    changing = false;
    agree(document);
  }

  /** What the text says now; null when it cannot be read. */
  function reading(): FlowDocument | null {
    if (buffer.version() === aligned) return agreed;
    const began = clock();
    const parsed = readFlowText(buffer.read());
    readingMs = clock() - began;
    if (!parsed.ok) {
      state.setState({ problems: parsed.problems });
      return null;
    }
    return shareEqual(agreed, parsed.document);
  }

  function settle(): void {
    cancelRead();
    const mine = reading();
    if (mine === null) return;
    const theirs = draft.getState().document;
    if (mine === agreed) {
      if (theirs !== agreed) show(theirs);
      else if (state.getState().problems.length > 0) state.setState({ problems: [] });
      return;
    }
    const wanted = theirs === agreed ? mine : shareEqual(theirs, mergeFlows(agreed, mine, theirs).document);
    changing = true;
    draft.getState().change({ name: 'code', count: 1 }, () => wanted, 'code');
    changing = false;
    if (wanted === mine) agree(mine);
    else show(wanted);
    cancelSeal();
    cancelSeal = later(pauseMs.seal, draft.getState().seal);
  }

  const stop = draft.subscribe((now, before) => {
    if (changing || now.document === before.document) return;
    if (buffer.version() === aligned) return settle();
    // The draft is in the midst of a change, and what was typed may become another one.
    cancelRead();
    cancelRead = later(0, settle);
  });

  return {
    state,

    /** To be called after every edit of the text. */
    edited(): void {
      if (changing) return;
      cancelRead();
      // Reading a large flow takes its time; it shall not take all of it.
      cancelRead = later(Math.max(pauseMs.read, 4 * readingMs), settle);
    },

    /** Takes over what was typed, now, as a step that is done. */
    finish(): void {
      settle();
      cancelSeal();
      draft.getState().seal();
    },

    /** Undoes the last step of the draft; where the text is not what the draft is, the last edit of the text. */
    undo(): void {
      settle();
      if (buffer.version() === aligned) return draft.getState().undo();
      buffer.undo();
      settle();
    },

    redo(): void {
      settle();
      if (buffer.version() === aligned && draft.temporal.getState().futureStates.length > 0) return draft.getState().redo();
      buffer.redo();
      settle();
    },

    /** Gives up a text that cannot be read, and writes what the draft is. Also sets the text straight that can be. */
    reset: (): void => show(draft.getState().document),

    /** The text that cannot be read, to be kept; null when there is none. */
    unread: (): UnreadText | null => (state.getState().problems.length === 0 ? null : { text: buffer.read(), base: agreed }),

    stop(): void {
      cancelRead();
      cancelSeal();
      stop();
    },
  };
}

export type CodeSession = ReturnType<typeof createCodeSession>;
