import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterAll, expect, it } from 'vitest';
import { migrationsFolder } from '../backup/migrations.ts';
import { openDatabase } from '../db/open.ts';
import { createDeskAccess } from './access.ts';
import { createChats } from './chats.ts';
import { createQueue } from './queue.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-old-desk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A database as the release before the desk grew left it: one chat waits, one is with an agent, one was. */
function writeOld(): void {
  const old = join(folder, 'migrations');
  cpSync(migrationsFolder, old, { recursive: true });
  const journal = join(old, 'meta', '_journal.json');
  const read = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...read, entries: read.entries.slice(0, 4) }));
  const connection = new Sqlite(join(folder, 'handrail.db'));
  migrate(drizzle({ client: connection }), { migrationsFolder: old });
  connection.prepare("insert into user (id, name, email, email_verified, role, created_at, updated_at) values ('a1', '小林', 'a@example.com', 1, 'agent', 0, 0)").run();
  const conversation = connection.prepare("insert into conversations (id, token_hash, flow_id, version, locale, contact, status, snapshot, seq, created_at, updated_at) values (?, '', 'f', 1, 'zh', '{\"name\":\"老客户\"}', ?, '{}', 4, 5, 5)");
  const handoff = connection.prepare('insert into handoffs (conversation_id, effect_id, team, note, priority, requested_at, accepted_by, accepted_at, ended_at) values (?, ?, null, ?, 3, ?, ?, ?, ?)');
  conversation.run('waits', 'queued');
  handoff.run('waits', '1.1', '想退货', 100, null, null, null);
  conversation.run('talks', 'agent');
  handoff.run('talks', '1.1', '', 50, 'a1', 60, 70);
  handoff.run('talks', '9.1', '', 80, 'a1', 90, null);
  conversation.run('done', 'closed');
  handoff.run('done', '1.1', '', 10, 'a1', 20, 30);
  connection.close();
}

it('a desk from before keeps its queue, and every agent their chats', () => {
  writeOld();
  const database = openDatabase(folder);
  const queue = createQueue(database);
  const chats = createChats(database, () => 200);
  expect(queue.waiting()).toMatchObject([{ conversationId: 'waits', rank: 100, skills: [], reservedFor: null }]);
  expect(chats.mine('a1')).toMatchObject([{ id: 'talks', contactName: '老客户', contact: null, reason: 'flow', unread: 0 }]);
  expect(database.connection.prepare("select effect_id, agent, ended_as from assignments where conversation_id = 'talks' order by accepted_at").all()).toEqual([
    { effect_id: '1.1', agent: 'a1', ended_as: 'other' },
    { effect_id: '9.1', agent: 'a1', ended_as: null },
  ]);
  const access = createDeskAccess(database);
  const agent = { id: 'a1', name: '小林', email: 'a@example.com', role: 'agent' } as const;
  expect(['waits', 'talks', 'done'].map((id) => access.mayRead(agent, id))).toEqual([true, true, true]);
  database.connection.close();
});
