import type { Database } from '../../../db/open.ts';
import { conversationFacts } from '../../../db/schema.ts';
import type { GrownLog } from './logFactsOf.ts';
import { factsForm } from './readKept.ts';
import { readLogs } from './readLogs.ts';

/** Works out what conversations' logs come to, and writes it beside them. To be called in a transaction. */
export function keepFacts(database: Database, logs: readonly Pick<GrownLog, 'id' | 'seq' | 'status'>[]): void {
  const read = readLogs(database, logs.map(({ id, status }) => ({ id, closed: status === 'closed' })));
  for (const { id, seq } of logs) {
    const row = { seq, form: factsForm, facts: JSON.stringify(read.get(id)) };
    database.orm.insert(conversationFacts).values({ conversationId: id, ...row }).onConflictDoUpdate({ target: conversationFacts.conversationId, set: row }).run();
  }
}
