import { expect, it } from 'vitest';
import { timeStep } from './timeStep.ts';

const minute = 60_000;

it.each([
  [0, 1_000],
  [4_500, 1_000],
  [48_000, 10_000],
  [5.5 * minute, minute],
  [12.5 * 60 * minute, 3 * 60 * minute],
  [400 * 24 * 60 * minute, undefined],
])('puts the lines of %i ms %s ms apart', (longest, step) => {
  expect(timeStep(longest)).toBe(step);
});
