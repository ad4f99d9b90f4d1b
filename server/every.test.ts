import fc from 'fast-check';
import { expect, it } from 'vitest';
import { every } from './every.ts';

/** A loop whose work ends, and whose waits are over, when the test says so; and what has happened, in order. */
function watched() {
  const seen: string[] = [];
  let [ending, waiting]: (PromiseWithResolvers<void> | undefined)[] = [];
  let [under, most] = [0, 0];
  const loop = every(
    60_000,
    async () => {
      seen.push('begins');
      most = Math.max(most, (under += 1));
      ending = Promise.withResolvers();
      await ending.promise.finally(() => (under -= 1));
    },
    {
      log: { error: (about: unknown, message?: unknown) => void seen.push(`${String(message)}: ${String(Object(about).err.message)}`) },
      failed: 'could not be done',
      wait: (ms, stopping) => {
        seen.push(`waits ${ms}`);
        waiting = Promise.withResolvers();
        stopping.addEventListener('abort', () => waiting?.resolve());
        if (stopping.aborted) waiting.resolve();
        return waiting.promise;
      },
    },
  );
  const deeds = {
    start: loop.start,
    stop: loop.stop,
    done: () => ending?.resolve(),
    fails: () => ending?.reject(new Error('no')),
    once: () => void loop.once().catch((error: Error) => void seen.push(`rejects: ${error.message}`)),
    'time passes': () => waiting?.resolve(),
  };
  return {
    loop,
    seen,
    most: () => most,
    async do(...names: readonly (keyof typeof deeds)[]): Promise<void> {
      for (const name of names) {
        deeds[name]();
        await new Promise(setImmediate);
      }
    },
  };
}

it('works at once, then a while after it was over, and after a failure too, which it logs', async () => {
  const { seen, do: happens } = watched();
  await happens('start', 'start', 'done', 'time passes', 'fails', 'time passes');
  expect(seen).toEqual(['begins', 'waits 60000', 'begins', 'could not be done: no', 'waits 60000', 'begins']);
});

it('is settled when the work under way is over, and logs no failure that came of being stopped', async () => {
  const { loop, seen, do: happens } = watched();
  let settled = false;
  await happens('start', 'stop');
  void loop.settled().then(() => (settled = true));
  await happens('time passes');
  expect(settled).toBe(false);
  await happens('fails');
  expect([settled, seen.filter((each) => !each.startsWith('waits'))]).toEqual([true, ['begins']]);
});

it('is settled at once when it never began, and does not begin once stopped', async () => {
  const { loop, seen, do: happens } = watched();
  await happens('stop', 'start');
  await loop.settled();
  expect(seen).toEqual([]);
});

it('works once more when it is asked to, after what is under way, and tells who asked what failed', async () => {
  const { seen, do: happens } = watched();
  await happens('start', 'once', 'once', 'done', 'fails', 'done', 'stop', 'once');
  expect(seen.filter((each) => !each.startsWith('waits'))).toEqual(['begins', 'begins', 'rejects: no', 'begins']);
});

it('waits for what is done besides, which it logs as it does its work, and does none of it once stopped', async () => {
  const { loop, seen, do: happens } = watched();
  const besides = Promise.withResolvers<void>();
  let settled = false;
  await loop.attempt(() => Promise.reject(new Error('at once')));
  void loop.attempt(() => besides.promise);
  await happens('stop');
  void loop.attempt(async () => seen.push('too late'));
  void loop.settled().then(() => (settled = true));
  await happens('stop');
  expect(settled).toBe(false);
  besides.reject(new Error('of being stopped'));
  await happens('stop');
  expect([settled, seen]).toEqual([true, ['could not be done: at once']]);
});

it('never works twice at once, nor begins anything once stopped, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('start', 'once', 'done', 'fails', 'time passes'), { maxLength: 12 }), fc.array(fc.constantFrom('start', 'once', 'stop', 'done', 'fails', 'time passes'), { maxLength: 12 }), async (before, after) => {
      const { loop, seen, most, do: happens } = watched();
      await happens(...before, 'stop');
      const begun = seen.filter((each) => each === 'begins').length;
      await happens(...after, 'done');
      await loop.settled();
      expect([most() <= 1, seen.filter((each) => each === 'begins').length]).toEqual([true, begun]);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 100) },
  );
});
