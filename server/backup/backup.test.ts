import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { backupDatabase } from './backupDatabase.ts';
import { restoreDatabase } from './restoreDatabase.ts';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-backup-'));
  data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const database = () => join(data, 'handrail.db');
const later = Date.parse('2026-11-21T08:00:00Z');

/** Fills the database with conversations, each with as many log entries as it says, in one transaction each. */
function fill(count: number): void {
  const { connection } = openDatabase(data);
  write(connection, 0, count);
  connection.close();
}

function write(connection: Sqlite.Database, from: number, to: number): void {
  const conversation = connection.prepare("insert into conversations values (?, '', 'f', 1, 'en', null, 'bot', '{}', ?, 0, 0, 'api', null, null)");
  const event = connection.prepare("insert into events values (?, ?, 0, 'bot', null, null, ?)");
  for (let each = from; each < to; each += 1) {
    connection.transaction(() => {
      conversation.run(`c${each}`, 3);
      for (const seq of [1, 2, 3]) event.run(`c${each}`, seq, JSON.stringify({ text: 'x'.repeat(500) }));
    })();
  }
}

/** Conversations, and those whose log does not hold what they say. */
function count(file: string): { conversations: number; torn: number } {
  const connection = new Sqlite(file, { readonly: true });
  const { conversations } = connection.prepare('select count(*) as conversations from conversations').get() as { conversations: number };
  const { torn } = connection.prepare('select count(*) as torn from conversations c where (select count(*) from events e where e.conversation_id = c.id) <> c.seq').get() as { torn: number };
  const { integrity_check } = (connection.pragma('integrity_check') as { integrity_check: string }[])[0]!;
  connection.close();
  expect(integrity_check).toBe('ok');
  return { conversations, torn };
}

describe('a backup', () => {
  it('is one file for its owner alone', async () => {
    fill(10);
    const file = join(folder, 'copy.db');
    await backupDatabase(database(), file);
    expect(count(file)).toEqual({ conversations: 10, torn: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect([`${file}-wal`, `${file}-shm`, `${file}.partial`].filter(existsSync)).toEqual([]);
  });

  it('does not overwrite', async () => {
    fill(1);
    const file = join(folder, 'copy.db');
    writeFileSync(file, 'mine');
    await expect(backupDatabase(database(), file)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('leaves nothing behind when it fails', async () => {
    const file = join(folder, 'copy.db');
    await expect(backupDatabase(database(), file)).rejects.toThrow(/directory|open|exist/);
    expect(existsSync(file)).toBe(false);
  });

  it('of a database that another process writes to is of one moment, and holds all that was committed before', async () => {
    fill(500);
    const child = spawn(process.execPath, ['--input-type=module', '-e', writer], { env: { FILE: database(), NODE_PATH: '' }, cwd: join(import.meta.dirname, '..', '..'), stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    try {
      let before = 500;
      for (const name of ['a.db', 'b.db', 'c.db']) {
        const live = count(database()).conversations;
        const file = join(folder, name);
        await backupDatabase(database(), file);
        const { conversations, torn } = count(file);
        expect(torn).toBe(0);
        expect(conversations).toBeGreaterThanOrEqual(Math.max(before, live));
        before = conversations;
      }
      expect(before).toBeGreaterThan(500);
    } finally {
      child.kill();
      await ended;
    }
  });
});

const writer = `
  import Sqlite from 'better-sqlite3';
  const connection = new Sqlite(process.env.FILE, { timeout: 5000 });
  connection.pragma('synchronous = NORMAL');
  const conversation = connection.prepare("insert into conversations values (?, '', 'f', 1, 'en', null, 'bot', '{}', 3, 0, 0, 'api', null, null)");
  const event = connection.prepare("insert into events values (?, ?, 0, 'bot', null, null, '{}')");
  let each = 0;
  const write = () => {
    connection.transaction(() => {
      const id = 'w' + (each += 1);
      conversation.run(id);
      for (const seq of [1, 2, 3]) event.run(id, seq);
    }).immediate();
    if (each === 1) console.log('writing');
    setImmediate(write);
  };
  write();
`;

describe('a restore', () => {
  it('brings back what the backup holds, and keeps the old database aside', async () => {
    fill(5);
    const file = join(folder, 'copy.db');
    await backupDatabase(database(), file);
    const { connection } = openDatabase(data);
    write(connection, 5, 8);
    connection.close();

    const kept = restoreDatabase(file, data, later);
    expect(kept).toBe(`${database()}.before-restore-2026-11-21T08-00-00.000Z`);
    expect(count(database())).toEqual({ conversations: 5, torn: 0 });
    expect(count(kept ?? '')).toEqual({ conversations: 8, torn: 0 });
    expect(statSync(database()).mode & 0o777).toBe(0o600);
    expect(readdirSync(data).toSorted()).toEqual(['handrail.db', basename(kept ?? '')]);
    const again = openDatabase(data);
    expect(again.connection.pragma('journal_mode', { simple: true })).toBe('wal');
    again.connection.close();
  });

  it('works into an empty folder', async () => {
    fill(2);
    const file = join(folder, 'copy.db');
    await backupDatabase(database(), file);
    const other = join(folder, 'other');
    expect(restoreDatabase(file, other, later)).toBeNull();
    expect(count(join(other, 'handrail.db')).conversations).toBe(2);
  });

  it('refuses while a server has the database open, whether or not it has written', async () => {
    fill(3);
    const file = join(folder, 'copy.db');
    await backupDatabase(database(), file);
    const server = openDatabase(data);
    expect(() => restoreDatabase(file, data, later)).toThrow(expect.objectContaining({ reason: 'in-use' }));
    write(server.connection, 3, 4);
    expect(() => restoreDatabase(file, data, later)).toThrow(expect.objectContaining({ reason: 'in-use' }));
    write(server.connection, 4, 5);
    server.connection.close();
    expect(count(database()).conversations).toBe(5);
    expect(existsSync(join(data, 'handrail.db.restoring'))).toBe(false);
  });

  it.each([
    ['text', 'damaged', () => Buffer.from('this is no database, whatever its name says')],
    ['an empty file', 'foreign', () => Buffer.alloc(0)],
    ['a cut-off backup', 'damaged', (good: Buffer) => good.subarray(0, Math.floor(good.length / 2))],
    ['a backup with broken pages', 'damaged', (good: Buffer) => Buffer.concat([good.subarray(0, 8192), Buffer.alloc(good.length - 12288, 0xa5), good.subarray(good.length - 4096)])],
  ])('refuses %s (%s) and changes nothing', async (_what, reason, spoil) => {
    fill(20);
    const file = join(folder, 'copy.db');
    await backupDatabase(database(), file);
    const spoiled = join(folder, 'spoiled.db');
    writeFileSync(spoiled, spoil(readFileSync(file)));
    chmodSync(spoiled, 0o600);
    expect(() => restoreDatabase(spoiled, data, later)).toThrow(expect.objectContaining({ reason }));
    expect(count(database()).conversations).toBe(20);
  });

  it('refuses another program\'s database, and one of a later release', async () => {
    fill(1);
    const foreign = join(folder, 'foreign.db');
    new Sqlite(foreign).exec('create table notes (text)').close();
    expect(() => restoreDatabase(foreign, data, later)).toThrow(expect.objectContaining({ reason: 'foreign' }));
    const newer = join(folder, 'newer.db');
    await backupDatabase(database(), newer);
    new Sqlite(newer).exec("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)").close();
    expect(() => restoreDatabase(newer, data, later)).toThrow(expect.objectContaining({ reason: 'newer' }));
    expect(count(database()).conversations).toBe(1);
  });

  it('replaces a database that is itself damaged, and keeps it', async () => {
    fill(4);
    const file = join(folder, 'copy.db');
    await backupDatabase(database(), file);
    writeFileSync(database(), 'ruined');
    writeFileSync(`${database()}-wal`, 'left behind');
    const kept = restoreDatabase(file, data, later);
    expect(existsSync(`${database()}-wal`)).toBe(false);
    expect(count(database()).conversations).toBe(4);
    expect(readFileSync(kept ?? '', 'utf8')).toBe('ruined');
  });
});
