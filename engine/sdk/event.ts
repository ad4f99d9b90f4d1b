import type { Json, Value } from './value.ts';

/**
 * Everything that can happen to a conversation. The server builds these from what it has verified;
 * nothing a customer sends is ever passed on as an event, so no field of theirs can become one.
 */
export type InputEvent =
  | { readonly type: 'begin'; readonly locale: string; readonly variables: Readonly<Record<string, Value>> }
  | { readonly type: 'customer.text'; readonly text: string }
  | { readonly type: 'customer.choice'; readonly choice: string }
  /** The standing "talk to a person" button. */
  | { readonly type: 'customer.handoff' }
  | { readonly type: 'timer'; readonly timer: string }
  | { readonly type: 'outcome'; readonly effect: string; readonly outcome: string; readonly data: Json }
  /** Something broke outside the flow; a person takes over. */
  | { readonly type: 'fault'; readonly reason: FaultReason };

/** Why a conversation was taken out of its flow and given to a person. */
export type FaultReason =
  | 'node-failed'
  | 'outlet-not-drawn'
  | 'visit-budget'
  | 'snapshot-unreadable'
  | 'snapshot-too-large'
  | 'effect-timeout'
  | 'customer-asked';

/** Where time and ids come from, so that the same log always gives the same conversation. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
  /** A new id, unique within the conversation. */
  readonly ids: () => string;
}
