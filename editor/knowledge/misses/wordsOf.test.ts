import { expect, test } from 'vitest';
import type { MissGroup } from '../../../server/contract.ts';
import { wordsOf } from './wordsOf.ts';

function group(...questions: [text: string, locale: string][]): MissGroup {
  const made = questions.map(([text, locale], at) => ({ id: `${at}`, text, locale, at: '2026-11-26T00:00:00.000Z', why: 'missed' as const, conversationId: 'c', entry: null }));
  return { id: 'g', title: '有雨伞吗', count: made.length, conversations: 1, questions: made, ids: made.map(({ id }) => id), nearest: [] };
}

test('the different ways to ask, the one that stands for all first, in the language of most and under the base\'s own tag', () => {
  expect(wordsOf(group(['卖雨伞吗？', 'zh-CN'], ['umbrella', 'en'], ['有雨伞吗', 'zh'], [' 卖雨伞吗', 'zh']), ['zh-Hans', 'en'])).toEqual({ locale: 'zh-Hans', phrasings: ['有雨伞吗', '卖雨伞吗？'] });
});

test('no more than an entry should take at once', () => {
  expect(wordsOf(group(...Array.from({ length: 60 }, (_, at): [string, string] => [`问题 ${at}`, 'zh'])), ['zh']).phrasings).toHaveLength(20);
});
