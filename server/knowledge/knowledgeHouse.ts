import type { Logger } from 'pino';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import type { Reader } from '../reader/createReader.ts';
import type { Encoder } from '../understanding/encode/createEncoder.ts';

/** What the knowledge bases need of the house. */
export interface KnowledgeHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly reader: Pick<Reader, 'read'>;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
  /** Reads the meaning of texts; without it, words are all there is. */
  readonly encoder?: Encoder | undefined;
  readonly log?: Logger | undefined;
}
