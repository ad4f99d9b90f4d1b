import { expect, test } from 'vitest';
import { clockTime, dayName } from './dayName.ts';

const words = { today: '今天', yesterday: '昨天' };
const now = new Date(2026, 2, 10, 0, 5);

test('a day is a day of the calendar, not 24 hours', () => {
  expect(dayName(new Date(2026, 2, 10, 0, 1), now, 'zh-CN', words)).toBe('今天');
  expect(dayName(new Date(2026, 2, 9, 23, 59), now, 'zh-CN', words)).toBe('昨天');
  expect(dayName(new Date(2026, 2, 8, 23, 59), now, 'zh-CN', words)).toBe('3月8日周日');
});

test('another year is named', () => {
  expect(dayName(new Date(2025, 11, 31), now, 'zh-CN', words)).toBe('2025年12月31日周三');
  expect(dayName(new Date(2025, 11, 31), now, 'en', words)).toBe('Wed, December 31, 2025');
  expect(dayName(new Date(2026, 0, 2), now, 'en', words)).toBe('Fri, January 2');
});

test('a day of 23 or 25 hours is still one day', () => {
  for (let day = 1; day <= 365; day += 1) {
    expect(dayName(new Date(2026, 0, day, 12), new Date(2026, 0, day + 1, 0, 30), 'en', { today: 'T', yesterday: 'Y' }), `day ${day}`).toBe('Y');
  }
});

test('midnight is 00, in both languages', () => {
  expect(clockTime(new Date(2026, 2, 10, 0, 5), 'zh-CN')).toBe('00:05');
  expect(clockTime(new Date(2026, 2, 10, 15, 5), 'en')).toBe('15:05');
});
