import { expect, test } from 'vitest';
import type { CannedReply } from '../../../server/contract.ts';
import { findReplies } from './findReplies.ts';

const reply = (shortcut: string, text: string, mine = false): CannedReply => ({ id: shortcut, shortcut, text: { zh: text }, mine });
const replies = [reply('refund', '退款会在三天内到账。'), reply('hello', '您好，有什么可以帮您？'), reply('Hi', '你好呀', true), reply('no-refund', '很抱歉，不能退款。'), reply('bye', '再见')];
const found = (typed: string) => findReplies(replies, typed, 'zh').map(({ shortcut }) => shortcut);

test('shortcuts that begin with it go first, then those that hold it, then texts', () => {
  expect(found('refund')).toEqual(['refund', 'no-refund']);
  expect(found('h')).toEqual(['Hi', 'hello']);
  expect(found('好')).toEqual(['Hi', 'hello']);
  expect(found('nothing')).toEqual([]);
});

test('without a word all are there, one\'s own first', () => {
  expect(found('')).toEqual(['Hi', 'bye', 'hello', 'no-refund', 'refund']);
});
