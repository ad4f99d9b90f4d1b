import { expect, it } from 'vitest';
import { createCalendar } from './createCalendar.ts';

const at = (zone: string, iso: string) => createCalendar(zone).at(Date.parse(iso));

it.each([
  ['UTC', '2026-11-26T23:59:59Z', { day: '2026-11-26', hour: 23, weekday: 4 }],
  ['Asia/Shanghai', '2026-11-26T16:00:00Z', { day: '2026-11-27', hour: 0, weekday: 5 }],
  ['Asia/Kathmandu', '2026-11-22T18:14:59Z', { day: '2026-11-22', hour: 23, weekday: 7 }],
  ['Asia/Kathmandu', '2026-11-22T18:15:00Z', { day: '2026-11-23', hour: 0, weekday: 1 }],
  ['Europe/Berlin', '2026-10-25T00:30:00Z', { day: '2026-10-25', hour: 2, weekday: 7 }],
  ['Europe/Berlin', '2026-10-25T01:30:00Z', { day: '2026-10-25', hour: 2, weekday: 7 }],
])('reads the clocks of %s at %s', (zone, iso, wall) => {
  expect(at(zone, iso)).toEqual(wall);
});

it('lists the days of a period up to today', () => {
  const [from, to] = [Date.parse('2026-10-24T22:00:00Z'), Date.parse('2026-10-28T23:00:00Z')];
  expect(createCalendar('Europe/Berlin').days({ from, to }, to)).toEqual(['2026-10-25', '2026-10-26', '2026-10-27', '2026-10-28']);
  expect(createCalendar('Europe/Berlin').days({ from, to }, Date.parse('2026-10-26T12:00:00Z'))).toEqual(['2026-10-25', '2026-10-26']);
  expect(createCalendar('Europe/Berlin').days({ from, to }, 0)).toEqual(['2026-10-25']);
});
