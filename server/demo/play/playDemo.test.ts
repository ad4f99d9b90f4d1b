import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../../nodes/registry.ts';
import { replay } from '../../chat/replay.ts';
import { readConfig } from '../../config.ts';
import { openHouse, type House } from '../../house.ts';
import { playDemo, UsedDatabaseError, type Played } from './playDemo.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-demo-'));
const until = Date.UTC(2026, 10, 26, 6);
const from = until - 3 * 86_400_000;
const configOf = (name: string) => readConfig({ HANDRAIL_DATA: join(folder, name), LOG_LEVEL: 'silent', ENCODERS: 'off' }, []);
const play = (name: string, seed = '1', add = false): Promise<Played> => playDemo({ config: configOf(name), registry, days: 3, conversations: 60, seed, until, add, learns: false });

interface Row {
  readonly id: string;
  readonly flowId: string;
  readonly version: number;
  readonly status: string;
  readonly snapshot: string;
  readonly locale: string;
  readonly channel: string;
  readonly contact: string;
  readonly contactId: string;
  readonly createdAt: number;
}

let played: Played;
let house: House;
beforeAll(async () => {
  [played] = await Promise.all([play('one'), play('two')]);
  house = openHouse(configOf('one'), registry, () => until);
}, 120_000);
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const conversations = (of: House): Row[] =>
  of.database.connection.prepare<[], Row>('select id, flow_id as flowId, version, status, snapshot, locale, channel, contact, contact_id as contactId, created_at as createdAt from conversations order by created_at').all();
const count = (sql: string): number => house.database.connection.prepare<[], number>(sql).pluck().get() ?? 0;

/** The whole log in its order, without the ids that are chance. */
function story(of: House): string[] {
  const names = new Map(of.auth.staff.list().map(({ id, name }) => [id, name]));
  return conversations(of).flatMap(({ id, ...row }, n) => [
    JSON.stringify({ ...row, flowId: of.versions.compiled(row.flowId, row.version).plan.document.name, contactId: '', snapshot: '' }),
    ...of.store.log(id, 0).map((entry) => `${n} ${JSON.stringify({ ...entry, conversationId: '' })}`.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (each) => names.get(each) ?? 'unknown')),
  ]);
}

it('plays as many conversations as were asked for, all of them before its end, and leaves some under way', () => {
  const all = conversations(house);
  expect([played.conversations, all.length]).toEqual([60, 60]);
  expect(all.filter(({ status }) => status !== 'closed')).toHaveLength(played.open);
  expect(played.open).toBeGreaterThan(0);
  expect(played.agentsAtDesk).toBeGreaterThan(0);
  expect(all.every(({ createdAt }) => createdAt >= from && createdAt < until)).toBe(true);
  expect(count('select count(*) from timers where due < ' + until)).toBe(0);
});

it('leaves logs that are in the order of time, and nothing in them is later than its end', () => {
  for (const { id, createdAt } of conversations(house)) {
    const times = house.store.log(id, 0).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every(Number.isSafeInteger)).toBe(true);
    expect(times[0]).toBe(createdAt);
    expect(times.at(-1)).toBeLessThanOrEqual(until);
  }
});

it('leaves conversations that come out the same when they are replayed', () => {
  for (const { id, flowId, version, snapshot } of conversations(house)) {
    const entries = house.store.log(id, 0);
    const again = replay(house.versions.compiled(flowId, version), entries);
    expect(again.snapshot).toBe(snapshot);
    expect(again.said).toEqual(entries.filter(({ kind }) => kind === 'bot').map(({ data }) => JSON.parse(data ?? '').text));
  }
});

it('fires each timer at the moment it was due', () => {
  // Every flow of the examples waits five, six, ten, fifteen or twenty minutes, from something that happened.
  const late = house.database.connection.prepare<[], number>(`
    select count(*) from events t where kind = 'timer' and not exists (
      select 1 from events e where e.conversation_id = t.conversation_id and e.seq < t.seq and t.at - e.at in (300000, 360000, 600000, 900000, 1200000)
    )`).pluck().get();
  expect(count("select count(*) from events where kind = 'timer'")).toBeGreaterThan(5);
  expect(late).toBe(0);
});

it('has both languages, three flows, several channels, two versions, and customers who come again', () => {
  const all = conversations(house);
  const kinds = (of: (row: Row) => unknown): number => new Set(all.map(of)).size;
  expect([kinds(({ locale }) => locale), kinds(({ flowId }) => flowId), kinds(({ channel }) => channel), kinds(({ version }) => version)]).toEqual([2, 3, 3, 2]);
  expect(kinds(({ contactId }) => contactId)).toBeLessThan(60);
  expect(new Set(all.map(({ contact }) => JSON.parse(contact).attributes.plan))).toEqual(new Set(['free', 'pro', 'enterprise']));
});

it('has people who type, choose, fall silent, leave, ask for a person and say how it was, and agents who answer and write down what it was about', () => {
  const happened = (kind: string, where = 'true'): number => count(`select count(*) from events where kind = '${kind}' and ${where}`);
  expect(happened('customer', "data like '%\"choice\":%'")).toBeGreaterThan(20);
  expect(happened('customer', "data not like '%\"choice\":%'")).toBeGreaterThan(20);
  for (const kind of ['timer', 'customer-left', 'agent', 'wrapped-up', 'rated']) expect([kind, happened(kind)]).not.toEqual([kind, 0]);
  expect(count('select count(*) from surveys where score is not null')).toBeGreaterThan(0);
  expect(count("select count(*) from wrap_ups where topic = ''")).toBe(0);
  expect(count('select count(*) from tickets')).toBeGreaterThan(0);
  expect(count('select count(distinct state) from agent_states')).toBe(4);
  expect(count('select count(*) from visits')).toBeGreaterThan(60);
});

it('watches what a house would, and leaves the rest to be suggested', () => {
  expect(house.alerts.rules.all().map(({ rule: { figure } }) => figure).toSorted()).toEqual(['handoffRate', 'longestWait', 'misses', 'nodeFailures', 'volume']);
});

describe('with the same seed', () => {
  it('plays the same, to the millisecond', async () => {
    const other = openHouse(configOf('two'), registry, () => until);
    try {
      expect(story(other)).toEqual(story(house));
    } finally {
      await other.close();
    }
  }, 60_000);
});

describe('on a database that holds conversations', () => {
  it('refuses and writes nothing, unless it is told to add', async () => {
    const before = story(house);
    await expect(play('one', '2')).rejects.toThrow(UsedDatabaseError);
    expect(story(house)).toEqual(before);
    expect((await play('one', '2', true)).conversations).toBe(60);
    expect(conversations(house)).toHaveLength(120);
    expect(house.alerts.rules.all()).toHaveLength(5);
  }, 60_000);
});
