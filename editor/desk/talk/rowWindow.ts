/** Rows of different heights, one below the other. */
export interface Heap {
  /** Where each row begins, in pixels from the top, and at last where all of them end. */
  readonly tops: Float64Array;
}

/** Piles up rows of these heights. */
export function heapUp(count: number, heightOf: (index: number) => number): Heap {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) tops[index + 1] = (tops[index] ?? 0) + heightOf(index);
  return { tops };
}

/** The row at a place from the top, in pixels; the nearest where there is none. */
export function rowAt({ tops }: Heap, place: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows to be drawn for what is seen from `top` on, both in pixels: from this one, up to but without that. */
export function rowWindow(heap: Heap, top: number, size: number, beyond: number): { readonly from: number; readonly to: number } {
  if (heap.tops.length < 2) return { from: 0, to: 0 };
  return { from: rowAt(heap, top - beyond), to: rowAt(heap, top + size + beyond) + 1 };
}
