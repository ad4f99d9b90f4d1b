import { createStaff, type Staff } from '../auth/staff.ts';
import { readConfig, type Config } from '../config.ts';
import { createCommitter } from '../db/committer.ts';
import { openDatabase } from '../db/open.ts';
import { createAgents } from '../staff/agents.ts';
import { createOffice, type Office } from '../staff/createOffice.ts';
import type { Terminal } from './terminal.ts';

/** Opens the data folder that the environment names, runs a command on those who work there, and closes it. A server may be running on it. */
export async function withOffice<T>(terminal: Terminal, run: (office: Office & { readonly staff: Staff; readonly config: Config }) => Promise<T>): Promise<T> {
  const config = readConfig(terminal.environment, []);
  const database = openDatabase(config.data);
  const committer = createCommitter(database);
  const now = Date.now;
  try {
    const staff = createStaff({ database, committer, now });
    return await run({ ...createOffice({ database, committer, staff, agents: createAgents({ database, now }), now }), staff, config });
  } finally {
    await committer.close();
    database.connection.close();
  }
}
