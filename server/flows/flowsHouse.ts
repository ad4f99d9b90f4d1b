import type { Registry } from '../../engine/sdk/node.ts';
import type { Wake } from '../chat/wake.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** What the flows need of the house. */
export interface FlowsHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly registry: Registry;
  /** What replayed transcripts ask, and what goes live with a flow. */
  readonly knowledge: Pick<Knowledge, 'encoder' | 'learned' | 'nextMatcher' | 'withFlow'>;
  /** Hears of every change, under `flowTopic`. */
  readonly wake: Wake;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** The topic under which a flow's watchers hear that its draft or its live version has changed. */
export function flowTopic(id: string): string {
  return `flow ${id}`;
}
