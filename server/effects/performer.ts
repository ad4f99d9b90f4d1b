import type { Json } from '../../engine/sdk/value.ts';

/** One of an effect's declared outcomes, with data of the declared shape. */
export interface Outcome {
  readonly outcome: string;
  readonly data: Json;
}

/** What an effect that is answered at once may know of the conversation beyond its parameters. */
export interface Around {
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Where the customer writes from. */
  readonly channel: string;
  /** What the business's site said of the customer; not verified. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly conversationId: string;
  /** Whose conversation it is; null where contacts are not kept. */
  readonly contactId: string | null;
  /** The effect's id, unique within the conversation. */
  readonly effect: string;
  /** The customer's language. */
  readonly locale: string;
  /** The place in the log; differs from one question to the next, so that answers can take turns. */
  readonly seq: number;
  /** The caller can try again later: the performer may throw `NotYet`. Otherwise it answers with what is at hand. */
  readonly waits: boolean;
}

/** How an effect of one kind is carried out. */
export type Performer =
  /**
   * Answered at once from memory, within the turn: no row, no second turn. Must be pure and fast.
   *
   * @throws {NotYet} when the caller waits and something that takes time would make the answer better.
   */
  | { readonly mode: 'inline'; readonly perform: (params: Json, around: Around) => Outcome }
  /**
   * Answered at once too, and may read and write the database: what it writes stands or falls with the turn. Never tried
   * out, since trying changes nothing.
   */
  | { readonly mode: 'turn'; readonly perform: (params: Json, around: Around) => Outcome }
  /**
   * Carried out after the commit, at least once: a crash in between repeats it with the same id, so
   * that the other side can tell. The signal fires at the effect's timeout.
   */
  | { readonly mode: 'outbox'; readonly perform: (params: Json, id: string, signal: AbortSignal) => Promise<Outcome> }
  /** A person decides: the request waits in the queue, unless it is refused at once. */
  | { readonly mode: 'desk'; readonly refuse?: (params: Json) => Outcome | null };

/** One performer for each kind of effect that the nodes declare; a missing one fails at start. */
export type Performers = Readonly<Record<string, Performer>>;

/** Says that an effect could be answered better after `ready`: the turn is taken back, and taken again then. */
export class NotYet extends Error {
  /** Resolves when it makes sense to try again; never rejects, and bounds its own time. */
  readonly ready: () => Promise<void>;

  constructor(ready: () => Promise<void>) {
    super('not yet');
    this.ready = ready;
  }
}
