import { expect, test } from 'vitest';
import type { TicketPromise } from '../../server/contract.ts';
import { pressing, standing } from './pressing.ts';
import { spanText } from './spanText.ts';

const promise = (dueAt: number, state: TicketPromise['state'] = 'ok', doneAt: number | null = null): TicketPromise => ({ state, dueAt: new Date(dueAt).toISOString(), doneAt: doneAt === null ? null : new Date(doneAt).toISOString(), remainingMs: 5_000 });

test('the first reply presses until there is one, then the resolution', () => {
  expect(pressing({ firstReply: promise(10_000), resolution: promise(90_000) }, 4_000)).toEqual({ what: 'firstReply', state: 'ok', ms: 6_000 });
  expect(pressing({ firstReply: promise(10_000, 'breached', 20_000), resolution: promise(90_000, 'soon') }, 4_000)).toEqual({ what: 'resolution', state: 'soon', ms: 86_000 });
});

test('what the server told goes on by the clock: what was soon is broken, what waits stands still, what is over stays', () => {
  expect(standing('resolution', promise(10_000, 'soon'), 10_000)).toMatchObject({ state: 'soon', ms: 0 });
  expect(standing('resolution', promise(10_000, 'soon'), 12_000)).toMatchObject({ state: 'breached', ms: 2_000 });
  expect(standing('resolution', promise(10_000, 'paused'), 99_000)).toMatchObject({ state: 'paused', ms: 5_000 });
  expect(standing('resolution', promise(10_000, 'met', 7_000), 99_000)).toMatchObject({ state: 'met', ms: 3_000 });
  expect(standing('resolution', promise(10_000, 'breached', 17_000), 99_000)).toMatchObject({ state: 'late', ms: 7_000 });
});

test.each([
  [0, '0 秒', '0 s'],
  [59_999, '59 秒', '59 s'],
  [60_000, '1 分', '1 min'],
  [3_900_000, '1 小时 5 分', '1 h 5 min'],
  [93_600_000, '1 天 2 小时', '1 d 2 h'],
  [-5, '0 秒', '0 s'],
])('%d ms is said as %s', (ms, zh, en) => {
  expect([spanText(ms, 'zh'), spanText(ms, 'en')]).toEqual([zh, en]);
});
