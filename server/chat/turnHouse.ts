import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import type { MoodFacts } from '../../engine/sdk/event.ts';
import type { Json } from '../../engine/sdk/value.ts';
import type { VisitLog } from '../analytics/visits/createVisitLog.ts';
import type { Performers } from '../effects/performer.ts';
import type { Snapshots } from './snapshots.ts';
import type { Store } from './store.ts';

/** What a turn needs of the house. */
export interface TurnHouse {
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly performers: Performers;
  /** The compiled version of a flow, or what stands in for it. */
  readonly flow: (flowId: string, version: number) => CompiledFlow;
  /** Told, within the transaction, of every effect that was answered at once. */
  readonly settled?: (effect: SettledEffect) => void;
  /** Writes down, within the transaction, which nodes are visited. */
  readonly visits?: VisitLog;
  /** Milliseconds of waiting in the queue that one step of priority is worth. */
  readonly priorityMs?: () => number;
  /** How a customer's text sounds. */
  readonly mood?: (text: string) => MoodFacts;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** An effect that was answered within a turn, and where in the log that stands. */
export interface SettledEffect {
  readonly conversationId: string;
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly params: Json;
  readonly outcome: string;
  readonly data: Json;
}
