import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChanges } from './lineChanges.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

test('whatever the lines, the changes turn the one into the other', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changed: string[] = [...before];
      for (const { start, end, lines: come } of lineChanges(before, after).toReversed()) changed.splice(start - 1, end - start, ...come);
      expect(changed).toEqual(after);
    }),
  );
});

test('leaves alone what lies between two changes', () => {
  expect(lineChanges(['a', 'b', 'c', 'd', 'e'], ['a', 'x', 'c', 'e'])).toEqual([
    { start: 2, end: 3, lines: ['x'] },
    { start: 4, end: 5, lines: [] },
  ]);
  expect(lineChanges(['a'], ['a'])).toEqual([]);
});
