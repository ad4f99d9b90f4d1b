import { expect, test } from 'vitest';
import { atMostEvery } from './atMostEvery.ts';

function setUp() {
  let now = 0;
  let runs: number[] = [];
  const due: { at: number; then: () => void }[] = [];
  const ask = atMostEvery(1_000, 100, () => runs.push(now), {
    now: () => now,
    later(ms, then) {
      const timer = { at: now + ms, then };
      due.push(timer);
      return () => void due.splice(due.indexOf(timer), 1);
    },
  });
  function passTo(time: number): number[] {
    runs = [];
    for (let next = due[0]; next && next.at <= time; next = due[0]) {
      due.shift();
      now = next.at;
      next.then();
    }
    now = time;
    return runs;
  }
  return { ask, passTo };
}

test('many calls at once are one run, soon', () => {
  const { ask, passTo } = setUp();
  for (let call = 0; call < 50; call += 1) ask();
  expect(passTo(5_000)).toEqual([100]);
});

test('calls that go on are a run a second, and the last one is not lost', () => {
  const { ask, passTo } = setUp();
  ask();
  expect(passTo(200)).toEqual([100]);
  for (let call = 0; call < 9; call += 1) ask();
  expect(passTo(1_500)).toEqual([1_100]);
  ask();
  expect(passTo(9_000)).toEqual([2_100]);
});

test('stopped, it runs no more', () => {
  const { ask, passTo } = setUp();
  ask();
  ask.stop();
  expect(passTo(9_000)).toEqual([]);
});
