import { expect, it } from 'vitest';
import { flowLimits } from '../../engine/sdk/flow.ts';
import { keyed } from './keyed.ts';

it('tells items of one name apart, also from items that are really called so', () => {
  const items = ['a', 'a', 'a\u00002', 'b', 'a'].map((name, index) => ({ name, index }));
  expect([...keyed(items, ({ name }) => name)].map(([key, { index }]) => [key, index])).toEqual([['a', 0], ['a\u00002', 1], ['a\u00002\u00002', 2], ['b', 3], ['a\u00003', 4]]);
});

// Trying every number again for each of them takes minutes, which is past any test's time.
it('takes a document whose edges are all the same', () => {
  const keys = [...keyed(Array.from({ length: flowLimits.edges }, () => 'a'), (name) => name).keys()];
  expect([keys.length, keys.at(-1)]).toEqual([flowLimits.edges, `a\u0000${flowLimits.edges}`]);
});
