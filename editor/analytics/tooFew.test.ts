import { expect, test } from 'vitest';
import { someShare } from './dropOff/aReading.test-support.ts';
import { tooFew } from './tooFew.ts';

// Of the Wilson intervals, 8 of 20 is 0.22 to 0.61, 1 of 20 is 0.01 to 0.24, 20 of 40 is 0.35 to 0.65.
test.each([
  [0, 0, true],
  [0, 19, true],
  [0, 20, false],
  [1, 20, false],
  [8, 20, true],
  [20, 40, false],
  [400, 1_000, false],
])('%i of %i is too few: %s', (count, of, few) => {
  expect(tooFew(someShare(count, of))).toBe(few);
});
