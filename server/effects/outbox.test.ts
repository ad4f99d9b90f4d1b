import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ChatService } from '../chat/chatService.ts';
import { openDatabase, type Database } from '../db/open.ts';
import { effects } from '../db/schema.ts';
import { createOutbox } from './outbox.ts';
import type { Performer } from './performer.ts';

let folder: string;
let database: Database;
let outbox: ReturnType<typeof createOutbox>;
const performed: string[] = [];
const stored = new Map<string, number>();
const outcomes = new Map<string, string>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-outbox-'));
  database = openDatabase(folder);
  performed.length = 0;
  stored.clear();
  outcomes.clear();
});
afterEach(() => {
  outbox.stop();
  database.connection.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An outbox over conversations of which some, by their names, throw whenever an outcome is to be stored. */
function open(perform: (id: string) => Promise<void>, fails: (id: string) => boolean = () => false): void {
  const take: ChatService['take'] = async (conversationId, { settles = '', event }) => {
    stored.set(conversationId, (stored.get(conversationId) ?? 0) + 1);
    if (fails(conversationId)) throw new Error('breaks at every turn');
    database.connection.prepare('delete from effects where conversation_id = ? and id = ?').run(conversationId, settles);
    outcomes.set(conversationId, event?.type === 'outcome' ? event.outcome : '');
    return { status: 'bot', cursor: 1, messages: [] };
  };
  const post: Performer = {
    mode: 'outbox',
    async perform(_params, id) {
      performed.push(id);
      await perform(id);
      return { outcome: 'done', data: null };
    },
  };
  outbox = createOutbox({ database, chat: { take } as ChatService, performers: { post }, timeoutMs: () => 50, log: pino({ level: 'silent' }) });
}

function add(names: readonly string[]): void {
  database.orm.insert(effects).values(names.map((conversationId, index) => ({ conversationId, id: '1', kind: 'post', params: '{}', requestedAt: index }))).run();
}

const left = (): string[] => database.orm.select().from(effects).all().map((row) => row.conversationId);
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

it('carries each out once, more than there are places for', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `c${index}`);
  add(names);
  open(() => Promise.resolve());
  outbox.drain();
  await vi.waitFor(() => expect(left()).toEqual([]));
  expect(performed.toSorted()).toEqual(names.map((each) => `${each}:1`).toSorted());
});

it('does not repeat an effect whose outcome cannot be stored, nor hold up those behind it', async () => {
  const broken = Array.from({ length: 200 }, (_, index) => `broken ${index}`);
  add([...broken, 'sound']);
  open(() => Promise.resolve(), (id) => id.startsWith('broken'));
  outbox.drain();
  await vi.waitFor(() => expect(outcomes.get('sound')).toBe('done'));
  await turns(200);
  expect(performed).toHaveLength(201);
  expect(Math.max(...stored.values())).toBe(1);
});

it('gives up a performer that does not answer, and takes its place back', async () => {
  add([...Array.from({ length: 64 }, (_, index) => `hangs ${index}`), 'sound']);
  open((id) => (id.startsWith('hangs') ? new Promise(() => undefined) : Promise.resolve()));
  outbox.drain();
  await vi.waitFor(() => expect(left()).toEqual([]), 5_000);
  expect([outcomes.get('hangs 7'), outcomes.get('sound')]).toEqual(['failed', 'done']);
});

it('leaves what it has begun for the next run when it stops', async () => {
  add(['a']);
  open(() => new Promise(() => undefined));
  outbox.drain();
  outbox.stop();
  await turns(20);
  expect(left()).toEqual(['a']);
  expect(stored.size).toBe(0);
});
