import { expect, it } from 'vitest';
import { flowLimits } from '../sdk/flow.ts';
import { stateNames } from './stateNames.ts';

it('gives every id a name of its own, also where another is called so already', () => {
  expect(stateNames(['a.b', 'a_b', 'a_b-2', 'a#b', '__proto__', '']).toString()).toBe('a_b,a_b-2,a_b-2-2,a_b-3,node-__proto__,node-');
});

// Trying every number again for each of them takes a minute, which is past any test's time.
it('names as many as a flow has at most, all of them emoji', () => {
  const names = stateNames(Array.from({ length: flowLimits.edges }, (_, index) => '🙂'.repeat(1 + (index % 2))));
  expect(new Set(names).size).toBe(flowLimits.edges);
});
