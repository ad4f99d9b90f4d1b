import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCycles } from './findCycles.ts';

test('two nodes are in one cycle exactly when each leads to the other', () => {
  const anyGraph = fc.integer({ min: 1, max: 12 }).chain((count) => fc.array(fc.array(fc.nat(count - 1), { maxLength: 4 }), { minLength: count, maxLength: count }));
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const leadsTo = graph.map((targets) => {
        const found = new Set(targets);
        for (const each of found) for (const next of graph[each] ?? []) found.add(next);
        return found;
      });
      const expected = new Map<string, number[]>();
      for (const node of graph.keys()) {
        if (!leadsTo[node]?.has(node)) continue;
        const together = [...graph.keys()].filter((other) => leadsTo[node]?.has(other) && leadsTo[other]?.has(node));
        expected.set(together.join(), together);
      }
      const byFirst = (a: readonly number[], b: readonly number[]): number => (a[0] ?? 0) - (b[0] ?? 0);
      expect([...findCycles(graph.length, (node) => graph[node] ?? [])].sort(byFirst)).toEqual([...expected.values()].sort(byFirst));
    }),
    { numRuns: 1_000 },
  );
});
