import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '../../nodes/registry.ts';
import { readDropOff } from '../analytics/dropOff/readDropOff.ts';
import type { SegmentFilter } from '../analytics/filter/findSegments.ts';
import { dayMs, hourMs } from '../analytics/filter/periodOf.ts';
import { createVisitLog } from '../analytics/visits/createVisitLog.ts';
import { newConversationId } from '../chat/newConversationId.ts';
import { createSnapshots } from '../chat/snapshots.ts';
import { openConversation, takeTurn } from '../chat/turn.ts';
import type { TurnHouse } from '../chat/turnHouse.ts';
import { readConfig } from '../config.ts';
import { openDatabase, type Database } from '../db/open.ts';
import { seedDemo } from '../demo/seedDemo.ts';
import { moodOf } from '../effects/moodOf.ts';
import { openHouse, type House } from '../house.ts';
import { createQuestionLog } from '../knowledge/questionLog.ts';
import { recordQuestion } from '../knowledge/recordQuestion.ts';
import { openReadOnly } from '../reader/openReadOnly.ts';
import { atMost, median, quantile, type Figure } from './figure.ts';
import { manyVisits } from './manyVisits.ts';

const millions = 10;
const nodes = 200;
const windowDays = 90;

/** Filters of every kind, and of several at once. */
const filters: readonly SegmentFilter[] = [
  { versions: '2' },
  { channel: 'page' },
  { locale: 'zh' },
  { visitor: 'returning' },
  { attribute: 'plan:pro' },
  { versions: '1', channel: 'widget', locale: 'en', visitor: 'first', attribute: 'plan:free' },
];

/** The drop-off of a large flow among ten million visits, and what a turn costs more for keeping it. */
export async function benchAnalytics(): Promise<Figure[]> {
  return [...(await overlay()), ...(await turnCost())];
}

async function overlay(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const end = Date.UTC(2026, 10, 20);
  try {
    const database = openDatabase(folder);
    await manyVisits(database, { visits: millions * 1_000_000, nodes, days: windowDays + 10 }, end);
    const publish = database.connection.prepare("insert or replace into flow_versions (flow_id, version, document, note, published_at) values ('flow', ?, ?, '', 0)");
    for (const version of [1, 2]) publish.run(version, linked(0));
    const reading = openReadOnly(database.file);
    const bare = reading.connection.prepare('select node, became, count(*) from visits where begun_at >= ? and begun_at < ? group by node, became');
    // Ends at all hours, as they do in all time zones.
    const windows = Array.from({ length: 60 }, (_, nth) => ({ from: end - windowDays * dayMs - ((nth * 7) % 200) * hourMs, to: end - ((nth * 7) % 200) * hourMs }));
    const times = (run: (window: { from: number; to: number }, nth: number) => unknown, rounds = windows.length): number[] =>
      windows.slice(0, rounds).map((window, nth) => {
        const start = performance.now();
        run(window, nth);
        return performance.now() - start;
      });
    const read = (from: Database, filter: SegmentFilter, period: { from: number; to: number }) => readDropOff(from, { filter: { ...filter, flow: 'flow' }, period });
    const whole = (from: Database): number[] => {
      windows.slice(0, 3).forEach((window) => read(from, {}, window));
      return times((window) => read(from, {}, window));
    };
    const plain = whole(reading);
    publish.run(2, linked(1));
    const relinked = openReadOnly(database.file);
    const moved = whole(relinked);
    const filtered = filters.flatMap((filter) => times((window) => read(relinked, filter, window), 20));
    const grouped = median(times(({ from, to }) => bare.all(from, to), 3));
    for (const { connection } of [reading, relinked, database]) connection.close();
    return [
      { name: `bare GROUP BY over ${millions} million visits, ${windowDays} days`, value: grouped, unit: 'ms' },
      atMost(`drop-off of ${nodes} nodes, p95`, quantile(plain, 0.95), 'ms', 10),
      atMost('the same where two versions link every node differently, p95', quantile(moved, 0.95), 'ms', 10),
      atMost('the same with any filter, p95', quantile(filtered, 0.95), 'ms', 150),
      { name: 'a bare GROUP BY against the drop-off', value: grouped / median(plain), unit: 'x' },
      { name: 'a bare GROUP BY against the filtered drop-off', value: grouped / median(filtered), unit: 'x' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The document of a version whose nodes lead on to others, so many nodes further. */
function linked(further: number): string {
  const ids = Array.from({ length: nodes }, (_, nth) => `node-${nth}`);
  return JSON.stringify({ nodes: ids.map((id) => ({ id })), edges: ids.flatMap((from, nth) => ['answered', 'other'].map((outlet, way) => ({ from, outlet, to: ids[(nth + 1 + way + further) % nodes] }))) });
}

const questions = ['什么时候发货？', 'How do I return shoes?', '运费是多少', 'Can I get an invoice?', '退款多久到账', 'Do you ship abroad?'];

/** Turns of a conversation, before another begins. */
const turnsEach = 12;

/** Turns of the example shop, with and without writing visits, in turns of each other: sixteen to a commit, as under load, and one. */
async function turnCost(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const house = openHouse(readConfig({ HANDRAIL_DATA: folder, LOG_LEVEL: 'silent', ENCODERS: 'off' }, []), registry);
  try {
    await seedDemo(house);
    const [shared, alone] = [await ratioOf(house, 16), await ratioOf(house, 1)];
    return [
      { name: 'a turn that writes no visits, sixteen to a commit', value: shared.without * 1_000, unit: 'µs' },
      { name: 'a turn that writes them', value: shared.withThem * 1_000, unit: 'µs' },
      atMost('a turn with visits against one without', shared.withThem / shared.without, 'x', 1.1),
      { name: 'the same, each turn in a commit of its own', value: alone.withThem / alone.without, unit: 'x' },
    ];
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that a turn takes, by the median of rounds. */
async function ratioOf(house: House, together: number): Promise<{ readonly without: number; readonly withThem: number }> {
  const { database, committer, store, versions, performers, now, countedAttributes } = house;
  const live = versions.live('shop-support');
  if (live === undefined) throw new Error('the example shop is not there');
  const bare: TurnHouse = { store, snapshots: createSnapshots(), performers, flow: versions.compiled, settled: recordQuestion(createQuestionLog(database)), mood: moodOf, now };
  const counting: TurnHouse = { ...bare, snapshots: createSnapshots(), visits: createVisitLog({ database, committer, attributes: countedAttributes }) };
  const talkers = (of: TurnHouse) =>
    Array.from({ length: together }, () => {
      const id = newConversationId(now());
      database.connection.transaction(() => openConversation(of, { id, tokenHash: '', flowId: live.id, version: live.version, locale: 'zh', contact: null, channel: 'page', variables: {} })).immediate();
      return id;
    });
  const sides = [bare, counting].map((of) => ({ of, ids: new Array<string>(), times: new Array<number>() }));
  for (let round = 0; round < 720; round += 1) {
    if (round % turnsEach === 0) for (const side of sides) side.ids = talkers(side.of);
    for (const { of, ids, times } of round % 2 === 0 ? sides : sides.toReversed()) {
      const text = questions[round % questions.length] ?? '';
      const start = performance.now();
      await Promise.all(ids.map((id) => committer.run(() => takeTurn(of, id, { messageId: `m${round}`, kind: 'customer', data: { messageId: `m${round}`, text }, event: { type: 'customer.text', text } }))));
      if (round >= 60) times.push((performance.now() - start) / ids.length);
    }
  }
  const [without = NaN, withThem = NaN] = sides.map(({ times }) => median(times));
  return { without, withThem };
}
