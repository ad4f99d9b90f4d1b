import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heapUp, rowAt, rowWindow } from './rowWindow.ts';

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });

test('the row at a place is the one that covers it', () => {
  const heap = heapUp(3, (index) => [10, 20, 30][index]!);
  expect([...heap.tops]).toEqual([0, 10, 30, 60]);
  expect([-5, 0, 9, 10, 29, 30, 59, 60, 900].map((place) => rowAt(heap, place))).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 2]);
});

test('no rows are an empty window', () => {
  expect(rowWindow(heapUp(0, () => 1), 0, 500, 100)).toEqual({ from: 0, to: 0 });
});

test('everything that is seen is drawn, and little more', () => {
  fc.assert(fc.property(heights, fc.nat(3_000), fc.integer({ min: 1, max: 900 }), (rows, top, size) => {
    const heap = heapUp(rows.length, (index) => rows[index]!);
    const { from, to } = rowWindow(heap, top, size, 50);
    const seen = rows.flatMap((height, index) => (heap.tops[index]! < top + size && heap.tops[index]! + height > top ? [index] : []));
    for (const index of seen) expect(index >= from && index < to).toBe(true);
    const drawn = heap.tops[to]! - heap.tops[from]!;
    expect(drawn).toBeLessThanOrEqual(size + 2 * 50 + 2 * 300);
  }));
});
