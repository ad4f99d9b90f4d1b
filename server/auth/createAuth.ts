import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { readSecret } from './readSecret.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSetup, type Setup } from './setup.ts';
import { createStaff, type Staff } from './staff.ts';
import { createTokens, type Tokens } from './createTokens.ts';

/** Who works here, who is signed in, and how the first of them gets in. */
export interface Auth {
  readonly staff: Staff;
  readonly sessions: Sessions;
  readonly setup: Setup;
  readonly tokens: Tokens;
}

export interface AuthHouse {
  readonly config: Pick<Config, 'data' | 'publicUrl'>;
  readonly database: Database;
  readonly committer: Committer;
  readonly log: Logger;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

export function createAuth({ config, database, committer, log, now }: AuthHouse): Auth {
  const staff = createStaff({ database, committer, now });
  const sessions = createSessions({ database, secret: readSecret(config.data), publicUrl: config.publicUrl, log });
  return { staff, sessions, setup: createSetup(staff), tokens: createTokens({ database, committer, now }) };
}
