import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-overwritten-'));
const file = join(folder, 'handrail.db');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const onDisk = () => ['', '-wal'].map((end) => {
  try {
    return readFileSync(file + end).toString('latin1');
  } catch {
    return '';
  }
}).join('');

it('rewrites a database of an earlier release once, so that nothing deleted is left in it', () => {
  openDatabase(folder).connection.close();
  const old = new Sqlite(file);
  old.pragma('secure_delete = OFF');
  old.pragma('user_version = 0');
  old.prepare("insert into settings values ('kept', 'still here', 0)").run();
  old.prepare("insert into settings values ('a', ?, 0)").run('kanarienvogel '.repeat(2_000));
  old.prepare("delete from settings where name = 'a'").run();
  old.close();
  expect(onDisk()).toContain('kanarienvogel');
  const { connection } = openDatabase(folder);
  expect(onDisk()).not.toContain('kanarienvogel');
  expect(connection.prepare('select value from settings').pluck().all()).toEqual(['still here']);
  expect([connection.pragma('user_version', { simple: true }), connection.pragma('secure_delete', { simple: true })]).toEqual([1, 1]);
  connection.close();
});
