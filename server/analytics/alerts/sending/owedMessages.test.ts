import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlertReading, AlertRule } from '../../../contract.ts';
import type { AlertRow, StoredMessage } from '../keeping/storedAlert.ts';
import { isQuiet } from './isQuiet.ts';
import { owedMessages } from './owedMessages.ts';

const minuteMs = 60_000;
/** A Monday. */
const start = Date.parse('2026-03-02T00:00:00Z');
const reading: AlertReading = { at: new Date(start).toISOString(), minutes: 60, value: 1, count: 1, of: 1, usual: null };
const nights: AlertRule['quiet'] = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '22:00', to: '07:00' }];

interface Told {
  readonly quiet?: AlertRule['quiet'];
  readonly zone?: string;
  readonly remind?: number | null;
  readonly sendTo?: readonly string[];
  readonly begun: number;
  readonly ended: number | null;
  readonly acknowledged?: number | null;
  /** Whether a message that is sent at a minute arrives. */
  readonly arrives?: (minute: number) => boolean;
}

/** Sends what is owed every minute of three days, as the sender does; what arrived, by the minute. */
function sent({ quiet = [], zone = 'UTC', remind = null, sendTo = ['d'], begun, ended, acknowledged = null, arrives = () => true }: Told, minutes = 3 * 24 * 60): { kind: string; to: string; minute: number }[] {
  const arrived: { kind: string; to: string; minute: number }[] = [];
  const messages: StoredMessage[] = [];
  for (let minute = begun; minute <= minutes; minute += 1) {
    const now = start + minute * minuteMs;
    const row: AlertRow = {
      id: 'a',
      ruleId: 'r',
      subject: '{}',
      begunAt: start + begun * minuteMs,
      seenAt: now,
      endedAt: ended !== null && minute >= ended ? start + ended * minuteMs : null,
      acknowledgedBy: null,
      acknowledgedAt: acknowledged !== null && minute >= acknowledged ? start + acknowledged * minuteMs : null,
      details: { name: 'x', zone, language: 'en', quiet, remindAfterMinutes: remind, sendTo: [...sendTo], figure: 'volume', scope: {}, condition: { kind: 'unusual', direction: 'above' }, first: reading, worst: reading, latest: reading, endedAs: null, messages },
    };
    for (const { kind, to, before } of owedMessages(row, now)) {
      const isThere = arrives(minute);
      if (isThere) arrived.push({ kind, to, minute });
      if (before) messages.splice(messages.indexOf(before), 1);
      messages.push({ kind, to: { id: to, name: to }, sentAt: isThere ? now : null, attempts: (before?.attempts ?? 0) + 1, failure: null, nextAt: isThere ? null : now + minuteMs });
    }
  }
  return arrived;
}

const kinds = (told: Told) => sent(told).map(({ kind, minute }) => [kind, minute / 60]);

it('tells the beginning and the end, to each destination', () => {
  expect(kinds({ begun: 60, ended: 180 })).toEqual([['begun', 1], ['ended', 3]]);
  expect(sent({ begun: 60, ended: 180, sendTo: ['d', 'e'] }).map(({ kind, to }) => kind + to)).toEqual(['begund', 'begune', 'endedd', 'endede']);
  expect(sent({ begun: 60, ended: 180, sendTo: [] })).toEqual([]);
});

it('reminds once, of what lasts and nobody has acknowledged', () => {
  expect(kinds({ begun: 60, ended: 600, remind: 120 })).toEqual([['begun', 1], ['reminder', 3], ['ended', 10]]);
  expect(kinds({ begun: 60, ended: 600, remind: 120, acknowledged: 100 })).toEqual([['begun', 1], ['ended', 10]]);
  expect(kinds({ begun: 60, ended: 120, remind: 120 })).toEqual([['begun', 1], ['ended', 2]]);
});

it('waits for the quiet hours to end, and then says what is still true', () => {
  // From 23:00 on.
  expect(kinds({ quiet: nights, begun: 23 * 60, ended: 34 * 60 })).toEqual([['begun', 31], ['ended', 34]]);
  // Over before anybody is to be woken.
  expect(kinds({ quiet: nights, begun: 23 * 60, ended: 30 * 60 })).toEqual([]);
  // Told in the evening, over in the night.
  expect(kinds({ quiet: nights, begun: 21 * 60, ended: 26 * 60 })).toEqual([['begun', 21], ['ended', 31]]);
  // The nights of Shanghai end at 23:00 UTC.
  expect(kinds({ quiet: nights, zone: 'Asia/Shanghai', begun: 20 * 60, ended: null })).toEqual([['begun', 23]]);
});

it('tells what could not be sent in time though it is over, in its order', () => {
  expect(kinds({ begun: 60, ended: 120, arrives: (minute) => minute >= 240 })).toEqual([['begun', 4], ['ended', 241 / 60]]);
  // Begun in the quiet hours, over a minute after them, or within.
  const late = (ended: number) => kinds({ quiet: [{ ...nights[0], to: '07:05' }] as AlertRule['quiet'], begun: 23 * 60, ended, arrives: (minute) => minute >= 36 * 60 }).map(([kind]) => kind);
  expect(late(31 * 60 + 6)).toEqual(['begun', 'ended']);
  expect(late(31 * 60 + 4)).toEqual([]);
});

it('loses no alert that lasts outside quiet hours, sends nothing in them, and nothing twice, whatever the hours', () => {
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const day = fc.constantFrom('mon' as const, 'tue' as const, 'wed' as const);
  const anyQuiet = fc.array(fc.record({ days: fc.uniqueArray(day, { minLength: 1 }), from: clock, to: clock }), { maxLength: 3 });
  const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York');
  fc.assert(
    fc.property(anyQuiet, zone, fc.integer({ min: 0, max: 1_000 }), fc.option(fc.integer({ min: 1, max: 1_500 })), fc.option(fc.integer({ min: 30, max: 600 })), (quiet, of, begun, lasts, remind) => {
      const ended = lasts === null ? null : begun + lasts;
      const told = sent({ quiet, zone: of, begun, ended, remind }, 48 * 60);
      const isLoud = (minute: number): boolean => !isQuiet({ quiet, zone: of }, start + minute * minuteMs);
      for (const { minute } of told) expect(isLoud(minute)).toBe(true);
      expect(new Set(told.map(({ kind }) => kind)).size).toBe(told.length);
      const order = told.map(({ kind }) => ['begun', 'reminder', 'ended'].indexOf(kind));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      const last = Math.min(ended ?? Infinity, 48 * 60);
      const loud = Array.from({ length: last - begun + 1 }, (_, place) => begun + place).find(isLoud);
      // Told at the first loud minute of its time, or not at all.
      expect(told[0]?.minute ?? null).toBe(loud ?? null);
      const isEndOwed = ended !== null && loud !== undefined && Array.from({ length: 48 * 60 }, (_, place) => Math.max(ended, loud + 1) + place).some((minute) => minute <= 48 * 60 && isLoud(minute));
      expect(told.some(({ kind }) => kind === 'ended')).toBe(isEndOwed);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 60) },
  );
}, 60_000);

