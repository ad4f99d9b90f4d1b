import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterAll, expect, it } from 'vitest';
import { migrationsFolder } from '../backup/migrations.ts';
import { createCommitter } from '../db/committer.ts';
import { openDatabase } from '../db/open.ts';
import { createReader } from '../reader/createReader.ts';
import { createKnowledge } from './knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-old-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A database as the release before bases grew left it. */
function writeOld(): void {
  const old = join(folder, 'migrations');
  cpSync(migrationsFolder, old, { recursive: true });
  const journal = join(old, 'meta', '_journal.json');
  const read = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...read, entries: read.entries.slice(0, 2) }));
  const connection = new Sqlite(join(folder, 'handrail.db'));
  migrate(drizzle({ client: connection }), { migrationsFolder: old });
  connection.prepare('insert into knowledge_bases (slug, name, revision, updated_at) values (?, ?, ?, ?)').run('shop', '{"zh":"店铺","en":"Shop"}', 7, 1_700_000_000_000);
  const entry = connection.prepare('insert into knowledge_entries (base, id, position, phrasings, answer) values (?, ?, ?, ?, ?)');
  entry.run('shop', 'returns', 1, '{"en":["How do I return this?"]}', '{"en":"By post."}');
  entry.run('shop', '__proto__', 0, '{"zh":["几点开门？","\\"营业\\"时间"],"en":["When do you open?"]}', '{"zh":"九点。","en":"At nine; {{ name }} \\u2028 😀"}');
  connection.close();
}

it('a database from before keeps its bases, live as they were, and they can be changed and taken back', async () => {
  writeOld();
  const database = openDatabase(folder);
  const committer = createCommitter(database);
  const reader = createReader(database);
  const knowledge = createKnowledge({ database, committer, reader, now: () => 1_800_000_000_000 });
  const before = knowledge.read('shop');
  expect(before).toEqual({
    slug: 'shop',
    name: { zh: '店铺', en: 'Shop' },
    entries: [
      { id: '__proto__', phrasings: { zh: ['几点开门？', '"营业"时间'], en: ['When do you open?'] }, answer: { zh: '九点。', en: 'At nine; {{ name }} \u2028 😀' } },
      { id: 'returns', phrasings: { en: ['How do I return this?'] }, answer: { en: 'By post.' } },
    ],
  });
  expect(await knowledge.list()).toMatchObject([{ slug: 'shop', entries: 2, revision: 7, unpublished: 0, publishes: 'at-once' }]);
  expect(knowledge.matcher('shop')?.match('when do you open', { limit: 1 }).ranked[0]?.entry.id).toBe('__proto__');
  expect(await knowledge.edit('shop', { put: [], remove: ['returns'], by: null })).toMatchObject({ revision: 8, live: true });
  expect(knowledge.matcher('shop')?.match('How do I return this?', { limit: 5 }).ranked.map(({ entry }) => entry.id)).toEqual(['__proto__']);
  await knowledge.undo('shop', 8, null);
  expect(knowledge.read('shop')).toEqual(before);
  knowledge.close();
  await reader.close();
  await committer.close();
  database.connection.close();
});
