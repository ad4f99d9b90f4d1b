import { expect, test } from 'vitest';
import { aReading, someShare } from '../aReading.test-support.ts';
import { rankChanges } from './rankChanges.ts';
import { verdictOf } from './verdictOf.ts';

const changed = (node: string, [lost, of]: [number, number], before: [number, number], p: number | null) => aReading(node, { silent: lost, onward: of - lost }, {
  before: someShare(...before), difference: p === null ? null : lost / of - before[0] / before[1], p, significant: p !== null && p < 0.05,
});
const readings = [
  changed('same', [105, 1_000], [100, 1_000], 1),
  changed('few', [2, 2], [1, 2], 0.6),
  changed('as before', [10, 100], [20, 200], 1),
  changed('gone', [5, 50], [0, 0], null),
  changed('worse', [200, 1_000], [100, 1_000], 0.001),
  changed('moved', [90, 1_000], [100, 1_000], 1),
  changed('better', [150, 1_000], [300, 1_000], 0.000_01),
  changed('few and sure', [18, 18], [10, 1_000], 0.000_1),
  aReading('not compared', { silent: 1 }),
];

test('what has changed by more than chance comes first, then the largest change, and what is of too few last', () => {
  expect(rankChanges(readings).map(({ node }) => node)).toEqual(['better', 'few and sure', 'worse', 'moved', 'same', 'few']);
});

test('a change is claimed where it is beyond chance, and not told where there are too few to compare', () => {
  expect(readings.map(verdictOf)).toEqual(['chance', 'few', 'chance', 'none', 'worse', 'chance', 'better', 'worse', null]);
});
