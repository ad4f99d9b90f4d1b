import { expect, test } from 'vitest';
import { keptPairs } from './keptPairs.ts';

test('a pair is the same whichever of its entries is told first, and another once its phrasings change', () => {
  const pair = { kind: 'collision', entries: ['a', 'b'], phrasings: ['几点开门', '几点关门'], likeness: 0.9 } as const;
  const name = keptPairs.nameOf({ ...pair, entries: ['a', 'b'], phrasings: ['几点开门', '几点关门'] });
  expect(keptPairs.nameOf({ ...pair, entries: ['b', 'a'], phrasings: ['几点关门', '几点开门'] })).toBe(name);
  expect(keptPairs.nameOf({ ...pair, entries: ['a', 'b'], phrasings: ['几点开门', '什么时候关门'] })).not.toBe(name);
});
