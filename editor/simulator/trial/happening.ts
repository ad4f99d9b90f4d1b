import type { Json, Value } from '../../../engine/sdk/value.ts';

/** Everything that can happen in a trial. */
export type Happening =
  /** `text` is what the customer is taken to have typed before, where a trial begins in the middle. */
  | { readonly type: 'begin'; readonly locale: string; readonly variables: Readonly<Record<string, Value>>; readonly text: string; readonly now: number }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'choice'; readonly choice: string; readonly label: string }
  | { readonly type: 'ask-person' }
  /** `forced` by whoever tries the flow; otherwise the server's. */
  | { readonly type: 'outcome'; readonly kind: string; readonly node: string; readonly outcome: string; readonly data: Json; readonly forced: boolean }
  | { readonly type: 'agent'; readonly deed: AgentDeed; readonly name: string }
  | { readonly type: 'agent-says'; readonly text: string; readonly name: string }
  /** Time goes by until the first timer fires, or to `until`, in milliseconds since 1970. */
  | { readonly type: 'pass'; readonly until: number }
  | { readonly type: 'set'; readonly name: string; readonly value: Value }
  /** A step of a test that cannot be done any more. */
  | { readonly type: 'refused'; readonly what: RefusedDeed; readonly code: string };

export type AgentDeed = 'accepts' | 'requeues' | 'resolves' | 'returns';
export type RefusedDeed = { readonly customer: string } | { readonly picks: string } | { readonly asksForPerson: true } | { readonly agent: AgentDeed; readonly name?: string | undefined };
