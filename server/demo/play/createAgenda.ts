/** What is to happen, each at its time, in whole milliseconds since 1970. */
export interface Agenda {
  add(at: number, deed: () => Promise<void> | void): void;
  /** When the next is due; `Infinity` when nothing is to come. */
  next(): number;
  /** Takes out what is due next. */
  take(): (() => Promise<void> | void) | undefined;
}

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly deed: () => Promise<void> | void;
}

/** A binary heap; of what is due at the same time, what was added first comes first. */
export function createAgenda(): Agenda {
  const heap: Entry[] = [];
  let added = 0;

  return {
    add(at, deed) {
      const entry = { at: Math.ceil(at), order: (added += 1), deed };
      let place = heap.length;
      for (;;) {
        const above = (place - 1) >> 1;
        const parent = heap[above];
        if (place === 0 || parent === undefined || goesBefore(parent, entry)) break;
        heap[place] = parent;
        place = above;
      }
      heap[place] = entry;
    },
    next: () => heap[0]?.at ?? Infinity,
    take() {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first?.deed;
      let place = 0;
      for (;;) {
        const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
        if (left === undefined) break;
        const rightFirst = right !== undefined && goesBefore(right, left);
        const child = rightFirst ? right : left;
        if (goesBefore(last, child)) break;
        heap[place] = child;
        place = 2 * place + (rightFirst ? 2 : 1);
      }
      heap[place] = last;
      return first.deed;
    },
  };
}

function goesBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
