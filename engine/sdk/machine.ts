import type { ContactFacts } from './event.ts';
import type { Json, Value } from './value.ts';

/** A choice offered to the customer as a button. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What a bot says. The text is plain: it is never read as HTML, and never evaluated again. */
export interface Say {
  readonly text: string;
  readonly choices?: readonly Choice[];
  /** It is an answer from the knowledge, and the customer may say whether it helped. */
  readonly rateable?: true;
  readonly survey?: SurveyMark;
}

/** A question of the satisfaction survey: a page may show it as more than buttons. */
export interface SurveyMark {
  readonly step: 'score' | 'reasons' | 'comment';
  /** With the score: what can be chosen as a reason, and up to which score that is asked. */
  readonly reasons?: readonly Choice[];
  readonly askReasonsBelow?: number;
}

/** What a node's logic may see of the conversation. */
export interface Scope {
  readonly locale: string;
  readonly variables: Readonly<Record<string, Value>>;
  readonly contact: ContactFacts;
  /** What the customer typed last; empty before they typed anything. */
  readonly text: string;
  /** What the customer typed recently, oldest first, at most {@link recentTexts}. */
  readonly texts: readonly string[];
  /** What this visit of the node keeps for itself between events. */
  readonly memory: Json;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
}

/** How many of the customer's texts a conversation remembers. */
export const recentTexts = 10;

/** What a node asks for, before the engine gives it an id. */
export interface EffectCall {
  readonly kind: string;
  readonly params: Json;
  readonly timeoutMs: number | null;
}

interface Deeds {
  readonly say?: readonly Say[];
  /** Variables to set; only names the flow declares. */
  readonly set?: Readonly<Record<string, Value>>;
}

/** The node is left by one of its outlets. */
export interface Leave extends Deeds {
  readonly to: 'outlet';
  readonly outlet: string;
}

/** The node waits in one of its phases. */
export interface Stay extends Deeds {
  readonly to: 'phase';
  readonly phase: string;
  readonly memory?: Json;
  /** Buttons the customer may press while the phase lasts. */
  readonly choices?: readonly Choice[];
  readonly request?: EffectCall;
  /** The pending effect goes on: more outcomes are to come. */
  readonly hold?: true;
  /** Milliseconds by timer name. Given, they replace the timers that run; left out, those go on unless an effect is requested. */
  readonly timers?: Readonly<Record<string, number>>;
}

/** The conversation is over. */
export interface Close extends Deeds {
  readonly to: 'closed';
}

/** What a node does in answer to one event. */
export type Step = Leave | Stay | Close;

export function leave(outlet: string, deeds: Deeds = {}): Leave {
  return { to: 'outlet', outlet, ...deeds };
}

export function stay(phase: string, deeds: Omit<Stay, 'to' | 'phase'> = {}): Stay {
  return { to: 'phase', phase, ...deeds };
}

export function close(deeds: Deeds = {}): Close {
  return { to: 'closed', ...deeds };
}

/** What a node does when an effect it asked for has come to an outcome. */
export type OutcomeHandler = (scope: Scope, data: Json) => Step;

/** A state in which a node waits, and for whom. */
export interface Phase {
  readonly awaits: 'customer' | 'effect' | 'time' | 'person';
  /** What the customer sees meanwhile; `bot` unless a person is involved. */
  readonly status?: 'queued' | 'agent';
  readonly onText?: (scope: Scope, text: string) => Step;
  readonly onChoice?: (scope: Scope, choice: string) => Step;
  readonly onTimer?: Readonly<Record<string, (scope: Scope) => Step>>;
  readonly onOutcome?: ReadonlyMap<string, OutcomeHandler>;
  /** The customer has gone; without it the conversation is closed. */
  readonly onLeft?: (scope: Scope) => Step;
}

/** A node's behaviour: pure functions from what is known to what is done next. */
export interface NodeMachine {
  readonly enter: (scope: Scope) => Step;
  /** None for a node that only passes through: it compiles to a transition, not a state. */
  readonly phases?: Readonly<Record<string, Phase>>;
  /** Of a node with phases: outlets by which it may be left without anybody having been waited for. */
  readonly passes?: readonly string[];
  /** Of a node that may also be left without its customer: outlets by which it is left only when they have said something. */
  readonly heard?: readonly string[];
}
