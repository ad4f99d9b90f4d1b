import { expect, test } from 'vitest';
import { formatDuration } from './formatDuration.ts';
import { formatNumber } from './formatNumber.ts';
import { formatShare } from './formatShare.ts';

test('what has no value is a dash, never a zero', () => {
  for (const format of [formatNumber, formatShare, formatDuration]) expect(format(null, 'zh')).toBe('–');
});

test('numbers and shares', () => {
  expect([formatNumber(1_234_567, 'en'), formatNumber(12.345, 'zh', 1), formatNumber(0, 'en')]).toEqual(['1,234,567', '12.3', '0']);
  expect([formatShare(0.1234, 'en'), formatShare(1, 'zh'), formatShare(0, 'en')]).toEqual(['12.3%', '100%', '0%']);
});

test.each([
  [0, '0 秒', '0 s'],
  [3_420, '3.4 秒', '3.4 s'],
  [9_949, '9.9 秒', '9.9 s'],
  [9_950, '10 秒', '10 s'],
  [59_600, '1 分', '1 min'],
  [3_900_000, '1 小时 5 分', '1 h 5 min'],
])('%i milliseconds', (milliseconds, zh, en) => {
  expect([formatDuration(milliseconds, 'zh'), formatDuration(milliseconds, 'en')]).toEqual([zh, en]);
});
