import type { Json } from '../../engine/sdk/value.ts';

/** One of an effect's declared outcomes, with data of the declared shape. */
export interface Outcome {
  readonly outcome: string;
  readonly data: Json;
}

/** How an effect of one kind is carried out. */
export type Performer =
  /** Answered at once from memory, within the turn: no row, no second turn. Must be pure and fast. */
  | { readonly mode: 'inline'; readonly perform: (params: Json) => Outcome }
  /**
   * Carried out after the commit, at least once: a crash in between repeats it with the same id, so
   * that the other side can tell. The signal fires at the effect's timeout.
   */
  | { readonly mode: 'outbox'; readonly perform: (params: Json, id: string, signal: AbortSignal) => Promise<Outcome> }
  /** A person decides: the request waits in the queue. */
  | { readonly mode: 'desk' };

/** One performer for each kind of effect that the nodes declare; a missing one fails at start. */
export type Performers = Readonly<Record<string, Performer>>;
