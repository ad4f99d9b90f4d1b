import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';

/** What the knowledge bases need of the house. */
export interface KnowledgeHouse {
  readonly database: Database;
  readonly committer: Committer;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}
