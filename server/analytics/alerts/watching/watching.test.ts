import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { alertFigure, alertFigures, type AlertFigure, type AlertRule, type AlertScope } from '../../../contract.ts';
import { openDatabase, type Database } from '../../../db/open.ts';
import { readLiveBoard } from '../../live/readLiveBoard.ts';
import { createMeasuring, longestMs } from './createMeasuring.ts';
import { readAlertFacts } from './readAlertFacts.ts';
import { readAlertPreview } from './readAlertPreview.ts';
import { readAlertSightings } from './readAlertSightings.ts';
import { subjectOf } from './subjectOf.ts';
import { anyChat, slowFigure, writeChats, type WatchedChat } from './watchedChats.test-support.ts';

const data = mkdtempSync(join(tmpdir(), 'handrail-watching-'));
let database: Database;
beforeAll(() => {
  database = openDatabase(data);
});
afterAll(() => {
  database.connection.close();
  rmSync(data, { recursive: true, force: true });
});
beforeEach(clear);

function clear(): void {
  database.connection.exec('delete from conversations; delete from events; delete from handoffs; delete from assignments; delete from knowledge_questions; delete from visits;');
}

const minuteMs = 60_000;
const start = Date.parse('2026-03-02T00:00:00Z');
const when = (minute: number): number => start + minute * minuteMs;
const rule = (figure: AlertFigure, change: Partial<AlertRule> = {}): AlertRule => ({ name: 'x', on: true, language: 'en', zone: 'UTC', figure, scope: {}, condition: { kind: 'line', direction: 'above', at: 0, minutes: 60 }, least: 1, quiet: [], remindAfterMinutes: null, ...change });

const anyScope = fc.record({ flow: fc.option(fc.constantFrom('f1', 'f2')), channel: fc.option(fc.constantFrom('page', 'api')), team: fc.option(fc.constantFrom('t1', 't2')), base: fc.constantFrom('b1', 'b2'), topic: fc.option(fc.constantFrom('shipping', 'returns', '')), node: fc.constantFrom('n1', '__proto__') });

it('measures every figure of any conversations as plain loops over them do', () => {
  fc.assert(
    fc.property(fc.array(anyChat, { maxLength: 12 }), fc.constantFrom(...alertFigure.options), anyScope, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 5, max: 300 }), (chats, figure, scopes, from, minutes) => {
      clear();
      database.connection.transaction(() => writeChats(database, chats, start))();
      const parts: readonly string[] = alertFigures[figure].by;
      const scope = Object.fromEntries(Object.entries(scopes).filter(([name, value]) => parts.includes(name) && value !== null)) as AlertScope;
      const window = { from: when(from), to: when(from + minutes) };
      const facts = readAlertFacts(database, { figure, scope }, { from: window.from - (figure === 'longestWait' ? longestMs : 0), to: window.to });
      const { value, ...counts } = slowFigure(chats, figure, scope, from, from + minutes);
      const measured = createMeasuring(figure, facts)(window);
      expect(measured).toEqual({ ...counts, value: value === null ? null : expect.closeTo(value, 6) });
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 150) },
  );
});

it('says the same of the longest wait as the live board, also of who was passed on', () => {
  fc.assert(
    fc.property(fc.array(anyChat, { maxLength: 12 }), (chats) => {
      clear();
      database.connection.transaction(() => writeChats(database, chats, start))();
      const now = when(1_000);
      const facts = readAlertFacts(database, { figure: 'longestWait', scope: {} }, { from: now - longestMs, to: now }).filter(({ until }) => until === null);
      const { waiting } = readLiveBoard(database, { now, zone: 'UTC', within: 60 });
      expect(waiting).toMatchObject({ count: facts.length, since: facts[0] ? new Date(facts[0].at).toISOString() : null });
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 60) },
  );
  clear();
  const wait = { asked: 1, team: 't1', reason: 'flow', taken: 3, passedOn: 20, retaken: null, ended: null, by: null };
  writeChats(database, [{ ...quiet, wait }], start);
  const measured = createMeasuring('longestWait', readAlertFacts(database, { figure: 'longestWait', scope: {} }, { from: when(30) - longestMs, to: when(30) }));
  // It waited for 2 minutes at first, and has now for 10.
  expect(measured({ from: when(25), to: when(30) })).toEqual({ value: 600, count: 1, of: 1 });
  expect(readLiveBoard(database, { now: when(30), zone: 'UTC', within: 60 }).waiting).toMatchObject({ count: 1, since: new Date(when(20)).toISOString(), teams: [{ team: 't1', count: 1 }] });
});

const quiet: WatchedChat = { flow: 'f1', channel: 'page', begun: 0, closed: null, texts: [], misses: [], failures: [], again: null, wait: null };
const at = (...minutes: readonly number[]): WatchedChat[] => minutes.map((begun) => ({ ...quiet, begun }));

it('watches each node, each base and each topic by itself, and one that is named alone', () => {
  writeChats(
    database,
    [
      { ...quiet, failures: [{ at: 5, node: 'n1' }, { at: 6, node: 'n2' }, { at: 6, node: '' }, { at: 7, node: 'n2' }], misses: [{ at: 3, base: 'b1', entry: null, outcome: 'missed' }, { at: 4, base: 'b1', entry: 'e1', outcome: 'missed' }] },
      { ...quiet, flow: 'f2', failures: [{ at: 8, node: 'n1' }], misses: [{ at: 3, base: 'b2', entry: 'e2', outcome: 'missed' }] },
    ],
    start,
  );
  const seen = (what: AlertRule) => readAlertSightings(database, { rule: what, now: when(30), open: [] }).map(({ subject, reading }) => [subject, reading.value]);
  // The rescue behind a flow has no name.
  expect(seen(rule('nodeFailures'))).toEqual([
    [subjectOf({ flow: 'f1', node: '' }), 1],
    [subjectOf({ flow: 'f1', node: 'n1' }), 1],
    [subjectOf({ flow: 'f1', node: 'n2' }), 2],
    [subjectOf({ flow: 'f2', node: 'n1' }), 1],
  ]);
  expect(seen(rule('nodeFailures', { scope: { flow: 'f1', node: 'n1' } }))).toEqual([[subjectOf({ flow: 'f1', node: 'n1' }), 1]]);
  expect(seen(rule('misses'))).toEqual([[subjectOf({ base: 'b1' }), 2], [subjectOf({ base: 'b2' }), 1]]);
  const topics = (scope: AlertScope) => seen(rule('misses', { scope: { ...scope, eachTopic: true } }));
  expect(topics({})).toEqual([[subjectOf({ base: 'b1', topic: 'shipping' }), 1], [subjectOf({ base: 'b1', topic: '' }), 1], [subjectOf({ base: 'b2', topic: 'returns' }), 1]].toSorted());
  expect(topics({ base: 'b2' })).toEqual([[subjectOf({ base: 'b2', topic: 'returns' }), 1]]);
  // What is named is looked at though nothing has happened.
  expect(seen(rule('misses', { scope: { base: 'b3' } }))).toEqual([[subjectOf({ base: 'b3' }), 0]]);
  expect(seen(rule('volume', { scope: { flow: 'f3' } }))).toEqual([[subjectOf({ flow: 'f3' }), 0]]);
});

const weekMinutes = 7 * 24 * 60;

it('compares with the same hour of the week by the clocks of the zone, also when they have been put forward', () => {
  // New York puts its clocks forward on 8 March 2026: 14:00 to 15:00 there is 19:00 UTC on 2 March, and 18:00 UTC from the 9th on.
  const [winter, summer] = [19 * 60, 18 * 60];
  const hour = (week: number, begins: number): WatchedChat[] => at(week * weekMinutes + begins + 10, week * weekMinutes + begins + 20);
  writeChats(database, [...at(-weekMinutes), ...hour(-1, winter), ...hour(0, winter), ...hour(1, summer), ...at(2 * weekMinutes + summer + 10)], start);
  const watched = rule('volume', { zone: 'America/New_York', condition: { kind: 'unusual', direction: 'either' } });
  const [sighting] = readAlertSightings(database, { rule: watched, now: when(2 * weekMinutes + summer + 60), open: [subjectOf({})] });
  expect(sighting?.reading).toMatchObject({ value: 1, minutes: 60, usual: { middle: expect.closeTo(2), weeks: 3 } });
});

it('tells in a preview what the looks of those days would have told', () => {
  const days = 40;
  const now = days * 24 * 60;
  const surge = (days - 3) * 24 * 60 + 600;
  const chats = [...Array.from({ length: days * 24 }, (_, hour) => hour * 60 + 30).flatMap((minute) => at(minute, minute + 1, minute + 2)), ...Array.from({ length: 30 }, (_, place) => at(surge + place)).flat()];
  database.connection.transaction(() => writeChats(database, chats, start))();
  const watched = rule('volume', { condition: { kind: 'unusual', direction: 'above' }, least: 5 });
  const preview = readAlertPreview(database, { rule: watched, now: when(now) });
  expect(preview).toMatchObject({ days: 28, stepMinutes: 5, fired: 1, now: [{ scope: {}, reading: { value: 3 } }] });
  const [alert] = preview.alerts;
  const begun = (Date.parse(alert?.begunAt ?? '') - start) / minuteMs;
  expect(begun).toBeGreaterThan(surge);
  expect(begun).toBeLessThan(surge + 30);
  const [before, after] = [-5, 0].map((minutes) => readAlertSightings(database, { rule: watched, now: when(begun + minutes), open: [] })[0]?.standing);
  expect([before === 'past', after === 'past']).toEqual([false, true]);
  expect(alert?.worst.value).toBe(33);
  // A line that is never reached, and one that always is.
  const line = (value: number) => readAlertPreview(database, { rule: rule('volume', { condition: { kind: 'line', direction: 'above', at: value, minutes: 60 } }), now: when(now) });
  expect(line(40).fired).toBe(0);
  expect(line(0)).toMatchObject({ fired: 1, alerts: [{ endedAt: null }] });
});
