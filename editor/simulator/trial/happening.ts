import type { MoodFacts } from '../../../engine/sdk/event.ts';
import type { Json, Value } from '../../../engine/sdk/value.ts';

/** Everything that can happen in a trial. */
export type Happening =
  /** `text` is what the customer is taken to have typed before, where a trial begins in the middle. */
  | { readonly type: 'begin'; readonly locale: string; readonly variables: Readonly<Record<string, Value>>; readonly text: string; readonly now: number }
  /** `mood` where the flow wants to know how it sounds, and it could be read. */
  | { readonly type: 'text'; readonly text: string; readonly mood?: MoodFacts }
  | { readonly type: 'choice'; readonly choice: string; readonly label: string }
  | { readonly type: 'ask-person' }
  /** The customer has gone. */
  | { readonly type: 'leave' }
  /** `forced` by whoever tries the flow; otherwise the server's. */
  | { readonly type: 'outcome'; readonly kind: string; readonly node: string; readonly outcome: string; readonly data: Json; readonly forced: boolean }
  | { readonly type: 'agent'; readonly deed: AgentDeed; readonly name: string }
  | { readonly type: 'agent-says'; readonly text: string; readonly name: string }
  /** Time goes by until the first timer fires, or to `until`, in milliseconds since 1970. */
  | { readonly type: 'pass'; readonly until: number }
  | { readonly type: 'set'; readonly name: string; readonly value: Value }
  /** A step of a test that cannot be done any more. */
  | { readonly type: 'refused'; readonly what: RefusedDeed; readonly code: string };

/** `absent`: nobody is on duty. Accepting a chat that another agent has is taking it over. */
export type AgentDeed = 'accepts' | 'requeues' | 'resolves' | 'returns' | 'absent';
export type RefusedDeed = { readonly customer: string } | { readonly picks: string } | { readonly asksForPerson: true } | { readonly customerLeaves: true } | { readonly agent: AgentDeed; readonly name?: string | undefined };
