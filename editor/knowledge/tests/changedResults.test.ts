import { expect, test } from 'vitest';
import { changedResults } from './changedResults.ts';

const right = { found: 'a', decision: 'answered', score: 0.9, passed: true } as const;
const wrong = { found: 'b', decision: 'answered', score: 0.8, passed: false } as const;
const of = (id: string, before: typeof right | typeof wrong | null, after: typeof right | typeof wrong) => ({ id, question: id, expects: 'a', before, after });

test('what got worse comes first; what is the same, and what was never there, is left out', () => {
  const run = { passedBefore: 2, passedAfter: 2, total: 4, worse: ['worse'], results: [of('same', right, { ...right }), of('better', wrong, right), of('first', null, right), of('worse', right, wrong)] };
  expect(changedResults(run).map(({ id }) => id)).toEqual(['worse', 'better']);
});
