import type { Registry } from '../../engine/sdk/node.ts';
import type { Wake } from '../chat/wake.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import type { KnowledgeReader } from '../effects/matchKnowledge.ts';

/** What the flows need of the house. */
export interface FlowsHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly registry: Registry;
  /** What replayed transcripts ask. */
  readonly knowledge: KnowledgeReader;
  /** Hears of every change, under `flowTopic`. */
  readonly wake: Wake;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** The topic under which a flow's watchers hear that its draft or its live version has changed. */
export function flowTopic(id: string): string {
  return `flow ${id}`;
}
