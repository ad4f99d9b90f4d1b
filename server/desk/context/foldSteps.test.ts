import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldSteps } from './foldSteps.ts';
import type { Step } from './readStory.ts';

const steps = (nodes: string): Step[] => [...nodes].map((node, index) => ({ seq: index + 1, near: null, at: index, node, outlet: 'next', meaning: 'onward', said: node === 'A' ? String(index) : '', heard: null, typed: 1, chose: false }));
const told = (nodes: string): string => foldSteps(steps(nodes)).map(({ node, times }) => `${node}${times}`).join(' ');

it.each([
  ['', ''],
  ['ABC', 'A1 B1 C1'],
  ['AAAA', 'A4'],
  ['ABABABC', 'A3 B3 C1'],
  ['XABCABCABCY', 'X1 A3 B3 C3 Y1'],
  ['AABAAB', 'A4 B2'],
  ['ABAC', 'A1 B1 A1 C1'],
])('%s is told as %s', (nodes, expected) => {
  expect(told(nodes)).toBe(expected);
});

it('keeps of a round what was last', () => {
  expect(foldSteps(steps('ABAB')).map(({ seq, said, typed }) => [seq, said, typed])).toEqual([[3, '2', 2], [4, '', 2]]);
});

it('tells apart by which way a node was left', () => {
  const [first, second] = steps('AA');
  expect(foldSteps(first && second ? [first, { ...second, outlet: 'other' }] : [])).toHaveLength(2);
});

it('loses no step, and keeps the order of the last ones', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 60 }), (nodes) => {
      const folded = foldSteps(steps(nodes));
      expect(folded.reduce((sum, { times }) => sum + times, 0)).toBe(nodes.length);
      expect(folded.map(({ seq }) => seq)).toEqual(folded.map(({ seq }) => seq).toSorted((a, b) => a - b));
      expect(folded.at(-1)?.seq).toBe(nodes.length === 0 ? undefined : nodes.length);
    }),
  );
});
