import type { Json, Value } from './value.ts';

/**
 * Everything that can happen to a conversation. The server builds these from what it has verified;
 * nothing a customer sends is ever passed on as an event, so no field of theirs can become one.
 */
export type InputEvent =
  | { readonly type: 'begin'; readonly locale: string; readonly variables: Readonly<Record<string, Value>>; readonly contact?: ContactFacts }
  | { readonly type: 'customer.text'; readonly text: string; readonly mood?: MoodFacts }
  | { readonly type: 'customer.choice'; readonly choice: string }
  /** The standing "talk to a person" button. */
  | { readonly type: 'customer.handoff' }
  /** The customer has gone: they said so, or were not seen for too long. */
  | { readonly type: 'customer.left' }
  | { readonly type: 'timer'; readonly timer: string }
  | { readonly type: 'outcome'; readonly effect: string; readonly outcome: string; readonly data: Json }
  /** Something broke outside the flow; a person takes over. */
  | { readonly type: 'fault'; readonly reason: FaultReason };

/** What a flow may know of whose conversation it is. */
export interface ContactFacts {
  /** Who they are is known from a signed token or an earlier flow, and not only claimed. */
  readonly verified: boolean;
  /** They have talked to us before. */
  readonly returning: boolean;
  /** 0 is nobody special; larger is more important. */
  readonly vip: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** How a text sounds, each from 0 to 1; see `SentimentReading`. */
export interface MoodFacts {
  readonly score: number;
  readonly anger: number;
  readonly complaint: number;
}

/** Why a conversation was taken out of its flow and given to a person. */
export type FaultReason =
  | 'node-failed'
  | 'outlet-not-drawn'
  | 'visit-budget'
  | 'snapshot-unreadable'
  | 'snapshot-too-large'
  | 'effect-timeout'
  | 'customer-asked'
  /** One of the flow's phrases was typed. */
  | 'asked-in-words'
  | 'complaint-repeated'
  | 'mood-low'
  | 'mood-fell'
  /** The same node did not understand, or failed, too often. */
  | 'node-unmet'
  /** Somebody of the staff stepped in. */
  | 'taken-over';

/** Where time and ids come from, so that the same log always gives the same conversation. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
  /** A new id, unique within the conversation. */
  readonly ids: () => string;
}
