import type { Proportion, ServiceFigureDefinition } from '../../../contract.ts';
import type { Split } from '../figures/ratingShares.ts';

/** What figures go by beyond the conversations. */
export interface Asked {
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
  /** The milliseconds in which the service level wants a chat accepted. */
  readonly withinMs: number;
}

/** How a figure is worked out of conversations, each of one kind. Distributions are told as their single measurements. */
export type Measure<Chat> =
  | { readonly kind: 'count'; readonly measure: (chats: readonly Chat[], asked: Asked) => number }
  | { readonly kind: 'share'; readonly measure: (chats: readonly Chat[], asked: Asked) => Proportion }
  | { readonly kind: 'split'; readonly measure: (chats: readonly Chat[], asked: Asked) => Split }
  | { readonly kind: 'distribution'; readonly measure: (chats: readonly Chat[], asked: Asked) => number[] };

type Told = Pick<ServiceFigureDefinition, 'title' | 'formula' | 'unit' | 'better'> & { readonly parts?: ServiceFigureDefinition['parts'] };

export type Figure<Chat> = Told & Measure<Chat>;

/** A figure of how an agent's time went. */
export type StateFigure = Told & { readonly kind: 'duration'; readonly state: 'available' | 'busy' | 'break' };
