import { expect, it } from 'vitest';
import { createCalendar } from '../createCalendar.ts';
import { cutSpan } from './cutSpan.ts';
import type { MomentGrouping } from './momentKey.ts';

const minute = 60_000;

it.each<[MomentGrouping, string, string, string, Record<string, number>]>([
  ['hour', 'UTC', '2026-11-02T09:50:00Z', '2026-11-02T11:00:00Z', { '2026-11-02T09': 10, '2026-11-02T10': 60 }],
  // Days begin at 18:15 UTC.
  ['day', 'Asia/Kathmandu', '2026-11-01T18:00:00Z', '2026-11-01T19:00:00Z', { '2026-11-01': 15, '2026-11-02': 45 }],
  // The hour from two to three is there twice.
  ['hour', 'Europe/Berlin', '2026-10-24T23:30:00Z', '2026-10-25T02:10:00Z', { '2026-10-25T01': 30, '2026-10-25T02': 120, '2026-10-25T03': 10 }],
  ['hourOfWeek', 'Asia/Shanghai', '2026-11-01T15:59:00Z', '2026-11-01T16:01:00Z', { '7-23': 1, '1-00': 1 }],
  ['hour', 'UTC', '2026-11-02T09:00:00Z', '2026-11-02T09:00:00Z', {}],
])('cuts a time by %s of %s, from %s to %s', (by, zone, from, to, minutes) => {
  const pieces = cutSpan({ agent: 'lin', state: 'busy', from: Date.parse(from), to: Date.parse(to) }, by, createCalendar(zone));
  expect(Object.fromEntries(pieces.map(([key, piece]) => [key, (piece.to - piece.from) / minute]))).toEqual(minutes);
});
