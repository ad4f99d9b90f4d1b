import { expect, test } from 'vitest';
import { waitParts } from './waitParts.ts';

test.each([
  [-5_000, 'seconds', 0, 0],
  [0, 'seconds', 0, 0],
  [59_999, 'seconds', 0, 59],
  [60_000, 'minutes', 1, 0],
  [200_000, 'minutes', 3, 20],
  [3_599_999, 'minutes', 59, 59],
  [3_600_000, 'hours', 1, 0],
  [14_520_000, 'hours', 4, 2],
  [86_399_999, 'hours', 23, 59],
  [86_400_000, 'days', 1, 0],
  [180_000_000, 'days', 2, 2],
])('%d ms are %s %d %d', (ms, unit, big, small) => {
  expect(waitParts(ms)).toEqual({ unit, big, small });
});
