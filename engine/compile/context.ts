import type { Choice, SurveyMark } from '../sdk/machine.ts';
import type { Clock, ContactFacts, FaultReason, InputEvent } from '../sdk/event.ts';
import type { EffectRequest } from '../sdk/effect.ts';
import type { Json, Value } from '../sdk/value.ts';
import type { Signs } from './signs.ts';

/** What a conversation carries from one event to the next: the XState context, all of it JSON. */
export interface Context {
  readonly locale: string;
  readonly variables: Readonly<Record<string, Value>>;
  /** The customer's recent texts, oldest first. */
  readonly texts: readonly string[];
  /** What the node that waits keeps for itself. */
  readonly memory: Json;
  /** The effect that the waiting node has asked for. */
  readonly effect: { readonly id: string; readonly kind: string } | null;
  readonly timers: readonly { readonly id: string; readonly name: string }[];
  /** The choices on offer. */
  readonly choices: readonly Choice[];
  /** Nodes entered since the customer last did something. */
  readonly visits: number;
  /** Index of the node that waits; -1 before the first. */
  readonly at: number;
  /** Index of the node that last waited for the customer: a person gives the conversation back there. */
  readonly resume: number;
  /** Texts that came while the bot waited for the world; they are heard next. */
  readonly unheard: readonly string[];
  /** Whose conversation it is; null when nothing is known of them. */
  readonly contact: ContactFacts | null;
  readonly signs: Signs;
}

/** An event as the machine takes it: `type` selects the transition, the rest is for the node's logic. */
export interface FlowEvent {
  readonly type: string;
  readonly input: InputEvent;
  readonly clock: Clock;
  /** Takes what each step of the machine asks for. */
  readonly collect: (output: Output) => void;
}

/** The outlet by which a conversation leaves a node when a person takes over without the drawing saying so. */
export const rescueOutlet = 'rescue';

/** A conversation passing a node. Entered and not left: it waits there, or ended there. */
export interface Visit {
  /** Null is the rescue that stands behind every flow. */
  readonly node: string | null;
  readonly entered: boolean;
  readonly outlet: string | null;
}

export interface Spoken {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly node: string | null;
  /** The customer may say whether it helped. */
  readonly rateable?: true;
  readonly survey?: SurveyMark;
}

export interface TimerRequest {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970 in UTC. */
  readonly due: number;
}

export interface Fault {
  readonly reason: FaultReason;
  readonly node: string | null;
  readonly detail: string;
}

/** What a turn asks the server to do. The engine itself does none of it. */
export interface Output {
  readonly messages: readonly Spoken[];
  readonly visits: readonly Visit[];
  readonly requests: readonly EffectRequest[];
  readonly timers: readonly TimerRequest[];
  /** Ids of timers and effects that no longer matter. */
  readonly cancelled: readonly string[];
  readonly faults: readonly Fault[];
}

/** A stop: where a conversation can come to rest, each one state of the machine. */
export interface Stop {
  /** The state's key in the machine. Made from indices: node ids are data and may be any text. */
  readonly key: string;
  readonly kind: 'start' | 'phase' | 'junction' | 'resume' | 'closed' | 'anywhere';
  /** Index of the node in the plan; -1 where there is none. */
  readonly node: number;
  readonly phase: string;
  readonly status: 'bot' | 'queued' | 'agent' | 'closed';
}

/** Where an event leads: the stop, what is carried there, and what is to be done on the way. */
export interface Decision {
  readonly stop: string;
  readonly context: Context;
  readonly output: Output;
}
