import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { Collision } from '../draft/collision.ts';
import type { DraftStore } from '../draft/draftStore.ts';
import type { KeptWork, Unkept } from './keptWork.ts';

/** A state of the draft that the server has, or had. */
export interface Saved {
  readonly revision: number;
  readonly document: FlowDocument;
}

export interface Saving {
  /** `offline`: the server cannot be reached, and what is unsaved is kept in the browser. */
  readonly status: 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'signedOut' | 'refused';
  /** Of the draft as it was last agreed on with the server. */
  readonly revision: number;
  /** Why the server will not save, where it will not. */
  readonly refusal: unknown;
  /** What somebody else has saved that collides with what is here. Nothing is saved until it is settled. */
  readonly collisions: readonly Collision[];
  /** Why what is unsaved could not be kept in the browser. */
  readonly unkept: Unkept | null;
}

export interface SaverMeans {
  readonly draft: DraftStore;
  readonly opened: Saved;
  /** Whoever may not edit sees what others save. */
  readonly mayEdit: boolean;
  /** Answers the new revision. */
  readonly save: (revision: number, document: FlowDocument) => Promise<number>;
  readonly load: () => Promise<Saved>;
  /** Writes down what is unsaved, or with null that nothing is, before it returns. */
  readonly keep: (work: Pick<KeptWork, 'revision' | 'undo' | 'redo' | 'sent'> | null) => Unkept | null;
  /** Calls back later; gives a way to call it off. */
  readonly later: (ms: number, then: () => void) => () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}
