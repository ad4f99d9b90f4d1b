import type { Registry } from '../../engine/sdk/node.ts';
import { createWake } from '../chat/wake.ts';
import { readConfig } from '../config.ts';
import { createCommitter } from '../db/committer.ts';
import { openDatabase } from '../db/open.ts';
import { createFlows, type Flows } from '../flows/flows.ts';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.ts';
import { createReader } from '../reader/createReader.ts';
import type { Terminal } from './terminal.ts';

export interface Stores {
  readonly flows: Flows;
  readonly knowledge: Knowledge;
}

/** Opens the data folder that the environment names, runs a command on it, and closes it. A server may be running on it. */
export async function withStores<T>(terminal: Terminal, registry: Registry, run: (stores: Stores) => T | Promise<T>): Promise<T> {
  const { data } = readConfig(terminal.environment, []);
  const database = openDatabase(data);
  const committer = createCommitter(database);
  const reader = createReader(database);
  const now = Date.now;
  try {
    const knowledge = createKnowledge({ database, committer, reader, now });
    return await run({ flows: createFlows({ database, committer, registry, knowledge, wake: createWake(), now }), knowledge });
  } finally {
    await reader.close();
    await committer.close();
    database.connection.close();
  }
}
