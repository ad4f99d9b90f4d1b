import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from './wordDiff.ts';

it('marks the words that changed, in languages with and without spaces', () => {
  expect(wordDiff('请问有什么可以帮您？', '请问今天有什么可以帮您？', 'zh')).toEqual([{ text: '请问', in: 'both' }, { text: '今天', in: 'after' }, { text: '有什么可以帮您？', in: 'both' }]);
  expect(wordDiff('Hello, how can I help?', 'Hello, how may I help?', 'en').filter((each) => each.in !== 'both')).toEqual([{ text: 'can', in: 'before' }, { text: 'may', in: 'after' }]);
});

it('leaves out nothing of either side', () => {
  fc.assert(fc.property(fc.string(), fc.string(), fc.constantFrom('zh', 'en', 'xx', 'no tag!'), (before, after, locale) => {
    const of = (side: 'before' | 'after') => wordDiff(before, after, locale).filter((each) => each.in === 'both' || each.in === side).map(({ text }) => text).join('');
    expect([of('before'), of('after')]).toEqual([before, after]);
  }));
});
