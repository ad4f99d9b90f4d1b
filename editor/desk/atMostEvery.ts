interface Means {
  readonly now: () => number;
  /** Calls back later; gives a way to call it off. */
  readonly later: (ms: number, then: () => void) => () => void;
}

/**
 * A function that runs another soon after it is called, however often that is: once for all calls within `gatherMs`, and
 * with at least `everyMs` between two runs.
 */
export function atMostEvery(everyMs: number, gatherMs: number, run: () => void, { now, later }: Means): { (): void; stop: () => void } {
  let last = -Infinity;
  let cancel: (() => void) | null = null;
  const ask = (): void => {
    cancel ??= later(Math.max(gatherMs, last + everyMs - now()), () => {
      cancel = null;
      last = now();
      run();
    });
  };
  return Object.assign(ask, { stop: () => cancel?.() });
}
