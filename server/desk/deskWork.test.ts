import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWake, deskTopic } from '../chat/wake.ts';
import { createDeskWork } from './deskWork.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const turns = () => new Promise(setImmediate);

/** A desk that begins by forgetting who was there when the test says so, and gives chats out at once until the test says `hold`. */
function desk() {
  const [forgetting, routing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let held = false;
  const logged: string[] = [];
  const told: string[] = [];
  const wake = createWake();
  const nothing = async () => 0;
  const parts = {
    wake,
    router: { run: async () => (held ? routing.promise : undefined) },
    places: { tell: () => told.push('places') },
    presence: { forgetAll: () => forgetting.promise, sweep: nothing },
    absence: { sweep: nothing },
    feed: { refresh: () => undefined },
    log: { error: (_: unknown, message: string) => void logged.push(message) },
  };
  const work = createDeskWork(parts as never);
  let settled = false;
  return {
    forgetting,
    routing,
    logged,
    told,
    hold: () => (held = true),
    wake: () => wake.wake(deskTopic),
    start: work.start,
    async stop(): Promise<void> {
      work.stop();
      void work.settled().then(() => (settled = true));
      await turns();
    },
    isSettled: () => settled,
  };
}

it('is settled only when the forgetting at a start is over, and is quiet about what fails of being stopped', async () => {
  const { start, stop, isSettled, forgetting, logged } = desk();
  start();
  await stop();
  expect(isSettled()).toBe(false);
  forgetting.reject(new Error('the server is stopping'));
  await turns();
  expect([isSettled(), logged]).toEqual([true, []]);
});

it('is settled only when the chats that are being given out are, and begins nothing more', async () => {
  const { start, stop, hold, wake, isSettled, forgetting, routing, told } = desk();
  forgetting.resolve();
  start();
  await turns();
  await vi.advanceTimersByTimeAsync(10);
  hold();
  wake();
  await vi.advanceTimersByTimeAsync(10);
  await stop();
  expect(isSettled()).toBe(false);
  routing.resolve();
  await turns();
  expect([isSettled(), told]).toEqual([true, ['places', 'places']]);
  wake();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual(['places', 'places']);
});

it('works all the same, and says so, when the forgetting failed', async () => {
  const { start, stop, forgetting, logged, told } = desk();
  forgetting.reject(new Error('the disk is full'));
  start();
  await turns();
  await vi.advanceTimersByTimeAsync(10);
  await stop();
  expect([logged, told]).toEqual([['the desk could not do its work'], ['places']]);
});
