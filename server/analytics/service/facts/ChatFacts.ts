/** Something said while a person was wanted or on. */
export interface MessageFacts {
  readonly at: number;
  /** The place of its writer's stretch among those of the hand-off; null for the customer. */
  readonly stretch: number | null;
}

/** An agent's time on a chat. */
export interface StretchFacts {
  readonly agent: string;
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
  /** They passed it on, or a supervisor did for them. */
  readonly passedOn: boolean;
}

/** A time in which a person was wanted, from the asking to the end. Times are milliseconds since 1970 in UTC. */
export interface HandoffFacts {
  /** Whose queues it was in from the first agent's coming on; where none came, the last. The first is the one that it waited in; null is everybody's. */
  readonly teams: readonly (string | null)[];
  /** Its customer waited in the queue; not where a supervisor stepped in unasked. */
  readonly queued: boolean;
  /** `flow` where it was drawn, else the reason of the rescue. */
  readonly reason: string;
  readonly requestedAt: number;
  /** When the first agent came; null where none did. */
  readonly acceptedAt: number | null;
  readonly endedAt: number | null;
  /** The customer ended it: they closed the chat, or were seen no more. */
  readonly left: boolean;
  readonly stretches: readonly StretchFacts[];
  /** The customer's and the agents' messages since it was asked for, in the log's order. */
  readonly messages: readonly MessageFacts[];
}

/**
 * How a conversation that only the bot had came out: `open`, it goes on; `answered`, the last thing that the customer said was
 * answered from the knowledge; `missed`, it was not; `unhelpful`, the customer said so of the last answer; `lost`, it went silent,
 * was closed by the customer or for them, or broke; `refused`, a person was wanted and nobody was on duty; `ended`, it ended as drawn.
 */
export const botEnds = ['open', 'answered', 'missed', 'unhelpful', 'lost', 'refused', 'ended'] as const;
export type BotEnd = (typeof botEnds)[number];

/** What a conversation's log comes to. Holds no words. */
export interface LogFacts {
  readonly closedAt: number | null;
  /** In the order in which they were asked for. */
  readonly handoffs: readonly HandoffFacts[];
  /** Null where a person was wanted and came into question. */
  readonly botEnd: BotEnd | null;
  /** How the texts that the customer typed sounded, from 0 to 1. */
  readonly moods: readonly number[];
  /** What topic nodes made of it: ids of classes, each once. */
  readonly classes: readonly string[];
}

/** A conversation as far as service is measured. */
export interface ChatFacts extends LogFacts {
  readonly id: string;
  readonly flow: string;
  readonly version: number;
  readonly channel: string;
  readonly locale: string;
  readonly begunAt: number;
  /** Whose it is, after merges. */
  readonly contact: string | null;
  /** What the customer said of it, 1 to 5, and the agent whom it is about. */
  readonly rating: { readonly score: number; readonly agent: string | null } | null;
  /** Topics that agents gave at the end, each once. */
  readonly wrapUps: readonly string[];
  readonly tags: readonly string[];
  /** When its contact next began a conversation on the same topic, if within a week of its end. */
  readonly cameBackAt: number | null;
}
