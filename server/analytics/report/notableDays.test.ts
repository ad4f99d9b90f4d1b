import { expect, it } from 'vitest';
import { notableDays } from './notableDays.ts';

// Worked out by hand: usual is the mean; the reach is 3 √(max(mean, variance) (1 + 1/weeks)).
it.each([
  // mean 100, variance 66.67, so 100: reach 3 √125 = 33.5
  { earlier: [90, 110, 100, 100], count: 134, usual: 100 },
  { earlier: [90, 110, 100, 100], count: 133, usual: null },
  { earlier: [90, 110, 100, 100], count: 66, usual: 100 },
  { earlier: [90, 110, 100, 100], count: 67, usual: null },
  // mean 100, variance 13,333: reach 3 √16,667 = 387
  { earlier: [0, 200, 0, 200], count: 487, usual: null },
  { earlier: [0, 200, 0, 200], count: 488, usual: 100 },
  // mean 0: reach 0, but four more are none
  { earlier: [0, 0, 0, 0], count: 4, usual: null },
  { earlier: [0, 0, 0, 0], count: 5, usual: 0 },
  // three weeks say nothing
  { earlier: [100, 100, 100], count: 10_000, usual: null },
  { earlier: [], count: 10_000, usual: null },
])('calls $count after $earlier out of the ordinary where usual is told: $usual', ({ earlier, count, usual }) => {
  expect(notableDays([{ day: '2026-11-16', count, earlier }])).toEqual(usual === null ? [] : [{ day: '2026-11-16', count, usual }]);
});
