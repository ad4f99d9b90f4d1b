import { expect, test } from 'vitest';
import { dayAfter, dueDay } from './dueDay.ts';

test('a day is due at the end of its working day by the reader\'s clock', () => {
  expect(dueDay('2026-03-01')).toBe(new Date(2026, 2, 1, 18).toISOString());
});

test('what is no day is due never', () => {
  for (const day of ['', 'tomorrow', '2026-3-1', '2026-02-30', '2026-13-01']) expect(dueDay(day)).toBeNull();
});

test('the next day may be in the next month or year', () => {
  expect(dayAfter(new Date(2026, 1, 28, 23, 59))).toBe('2026-03-01');
  expect(dayAfter(new Date(2026, 11, 31))).toBe('2027-01-01');
});
