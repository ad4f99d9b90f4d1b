import { expect, test } from 'vitest';
import { indexEntries, orderLocales, type Held } from './indexEntries.ts';

function held(id: string, phrasings: Record<string, string[]>, state: Held['state'] = 'live'): Held {
  return { entry: { id, phrasings, answer: {} }, state };
}

test('a phrasing leads to every entry that asks it, whatever its width, case and punctuation; not to removed ones', () => {
  const { askedBy } = indexEntries([held('a', { zh: ['退货？', '退 货'] }), held('b', { zh: ['退货'] }), held('c', { zh: ['退货'] }, 'removed')]);
  expect(askedBy.get('退货')).toEqual(['a', 'b']);
});

test('Chinese comes first, then English, whatever they are written as; both are there even when nothing is written in them', () => {
  expect(orderLocales(['ja', 'en-GB', 'zh-TW'])).toEqual(['zh-TW', 'en-GB', 'ja']);
  expect(orderLocales([])).toEqual(['zh', 'en']);
});
