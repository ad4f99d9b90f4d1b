import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCommitter, type Committer } from '../db/committer.ts';
import { openDatabase, type Database } from '../db/open.ts';
import { timers } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { ChatService } from './chatService.ts';
import { createTimers } from './timers.ts';

let folder: string;
let database: Database;
let committer: Committer;
let running: ReturnType<typeof createTimers>;
const tried = new Map<string, number>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_800_000_000_000 });
  folder = mkdtempSync(join(tmpdir(), 'handrail-timers-'));
  database = openDatabase(folder);
  committer = createCommitter(database);
  tried.clear();
});
afterEach(async () => {
  running.stop();
  await committer.close();
  database.connection.close();
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
});

/** Timers over conversations of which some, by their names, throw at every turn. */
function start(fails: (id: string) => Error | null = () => null): void {
  const take: ChatService['take'] = async (conversationId, { settles = '' }) => {
    tried.set(conversationId, (tried.get(conversationId) ?? 0) + 1);
    const error = fails(conversationId);
    if (error !== null) throw error;
    await committer.run(() => database.connection.prepare('delete from timers where conversation_id = ? and id = ?').run(conversationId, settles));
    return { status: 'bot', cursor: 1, messages: [] };
  };
  running = createTimers({ database, committer, chat: { take } as ChatService, now: Date.now, log: pino({ level: 'silent' }) });
  running.start();
}

const add = (names: readonly string[], due: number): void => void database.orm.insert(timers).values(names.map((conversationId) => ({ conversationId, id: '1', due }))).run();
const left = (): string[] => database.orm.select().from(timers).all().map((row) => row.conversationId);

/** Passes time in steps, and lets commits happen between them. */
async function pass(ms: number, stepMs = 50): Promise<void> {
  for (let passed = 0; passed < ms; passed += stepMs) {
    await vi.advanceTimersByTimeAsync(stepMs);
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

it('fires the timers behind more broken ones than a batch holds, and tries the broken ones once a minute', async () => {
  const broken = Array.from({ length: 600 }, (_, index) => `broken ${index}`);
  add(broken, Date.now() - 1_000);
  add(['sound'], Date.now() - 500);
  start((id) => (id.startsWith('broken') ? new Error('breaks at every turn') : null));
  await pass(5_000);
  expect(left()).not.toContain('sound');
  expect(Math.max(...broken.map((each) => tried.get(each) ?? 0))).toBe(1);
  expect(left()).toHaveLength(600);
  await pass(180_000, 1_000);
  const tries = broken.map((each) => tried.get(each) ?? 0);
  expect(Math.max(...tries)).toBeLessThanOrEqual(4);
  expect(Math.min(...tries)).toBeGreaterThanOrEqual(3);
});

it('tries again within seconds what only the storage refused, without putting it off', async () => {
  let busy = true;
  add(['a'], Date.now());
  start(() => (busy ? new ProblemError('storage.busy') : null));
  await pass(3_000);
  expect(tried.get('a')).toBeLessThanOrEqual(4);
  busy = false;
  await pass(2_000);
  expect(left()).toEqual([]);
});

it('fires in time however often it is told to look again', async () => {
  start();
  await pass(100);
  add(['a'], Date.now());
  for (let nudges = 0; nudges < 100; nudges += 1) {
    running.nudge();
    await pass(20, 20);
  }
  expect(left()).toEqual([]);
});

it('goes on when the timers could not be read', async () => {
  start();
  database.connection.exec('alter table timers rename to gone');
  running.nudge();
  await pass(16_000, 500);
  database.connection.exec('alter table gone rename to timers');
  add(['a'], Date.now());
  await pass(16_000, 500);
  expect(left()).toEqual([]);
});
