import type { House } from '../../house.ts';
import type { Agent } from './createAgent.ts';
import type { Agenda } from './createAgenda.ts';
import type { Customer } from './createCustomer.ts';

/** Where everybody plays. */
export interface Stage {
  readonly house: House;
  /** What is to come; whoever waits puts down when they go on. */
  readonly agenda: Agenda;
  /** Does something so many milliseconds from now. */
  later(ms: number, deed: () => Promise<void> | void): void;
  /** Milliseconds since 1970, by the played clock. */
  now(): number;
}

export interface Visit {
  /** Conversations are counted from 1, in the order in which they begin. */
  readonly number: number;
  readonly customer: Customer;
}

/** The desk as those see it who work there. */
export interface Floor {
  readonly agents: readonly Agent[];
  /** Those who have a conversation at the moment, by its id. */
  readonly visits: ReadonlyMap<string, Visit>;
  /** Conversations whose agent has settled the matter. */
  readonly solved: Set<string>;
  /** Chats that each agent may have at a time. */
  readonly maxChats: number;
}
