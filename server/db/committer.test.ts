import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, expect, it } from 'vitest';
import { createCommitter } from './committer.ts';
import { openDatabase } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-committer-'));
const database = openDatabase(folder);
const committer = createCommitter(database);
const { connection } = database;
connection.exec('create table kept (word text not null)');

afterEach(() => connection.exec('delete from kept'));
afterAll(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

const keep = (word: string): number => connection.prepare('insert into kept values (?)').run(word).changes;
const kept = (): unknown[] => connection.prepare('select word from kept').pluck().all();
const fail = (code: string) => (): never => {
  keep('half');
  throw new Sqlite.SqliteError('as SQLite would', code);
};

it.each(['SQLITE_CORRUPT', 'SQLITE_ERROR', 'SQLITE_TOOBIG', 'SQLITE_CONSTRAINT_NOTNULL'])('lets one job that meets %s fail alone', async (code) => {
  const [before, between, after] = await Promise.allSettled([committer.run(() => keep('before')), committer.run(fail(code)), committer.run(() => keep('after'))]);
  expect([before.status, between.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(kept()).toEqual(['before', 'after']);
});

it.each([
  ['SQLITE_FULL', 'storage.full'],
  ['SQLITE_IOERR_WRITE', 'storage.full'],
  ['SQLITE_BUSY_SNAPSHOT', 'storage.busy'],
])('gives up the whole batch at %s, and goes on with the next', async (code, problem) => {
  const batch = await Promise.allSettled([committer.run(() => keep('before')), committer.run(fail(code)), committer.run(() => keep('after'))]);
  expect(batch).toMatchObject(batch.map(() => ({ status: 'rejected', reason: { code: problem } })));
  expect(kept()).toEqual([]);
  await committer.run(() => keep('next'));
  expect(kept()).toEqual(['next']);
});

it('answers everybody when even the rollback fails', async () => {
  const exec = connection.exec.bind(connection);
  connection.exec = (sql) => {
    connection.exec = exec;
    exec(sql);
    throw new Sqlite.SqliteError('as SQLite would', 'SQLITE_IOERR');
  };
  await expect(committer.run(fail('SQLITE_FULL'))).rejects.toMatchObject({ code: 'storage.full' });
  await expect(committer.run(() => keep('next'))).resolves.toBe(1);
});

it('waits a quarter of a second at most for another process, then says busy and can be used again', async () => {
  const other = new Sqlite(database.file);
  other.exec('begin immediate');
  await expect(committer.run(() => keep('x'))).rejects.toMatchObject({ code: 'storage.busy', extras: { retryAfter: 1 } });
  expect(connection.pragma('busy_timeout', { simple: true })).toBeLessThanOrEqual(250);
  other.exec('rollback');
  other.close();
  await committer.run(() => keep('x'));
  expect(kept()).toEqual(['x']);
});

it('writes what the jobs of a commit leave together, without what was taken back', async () => {
  const written: string[][] = [];
  const { left, leave } = committer.gather<string>((all) => {
    written.push([...all]);
    keep(all.join(' '));
  });
  const taken = () => {
    leave('taken back');
    throw new Error('not this one');
  };
  const seen = await Promise.allSettled([committer.run(() => leave('one')), committer.run(taken), committer.run(() => [...left]), committer.run(() => leave('two'))]);
  expect(seen[2]).toEqual({ status: 'fulfilled', value: ['one'] });
  await Promise.allSettled([committer.run(() => leave('lost')), committer.run(fail('SQLITE_FULL'))]);
  await committer.run(() => keep('next'));
  connection.transaction(() => leave('at once'))();
  expect(written).toEqual([['one', 'two'], ['at once']]);
  expect(kept()).toEqual(['one two', 'next', 'at once']);
});
