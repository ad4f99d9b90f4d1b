import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './foldText.ts';

test.each([
  ['  ＨＥＬＬＯ　請問\u200b ', 'hello 请问'],
  ['Cafe\u0301 ﬁne\ud800x\n\t y', 'café finex y'],
  ['ｶﾞ \u1112\u1161\u11ab', 'ガ 한'],
  ['a\u0000b\u202ec', 'abc'],
  ['e\u200b\u0301', 'e'],
  ['𝔦˛', 'i'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text).text).toBe(folded);
});

test('every unit knows where it came from', () => {
  const { starts, ends } = foldText(' ﬁ 請');
  expect([...starts]).toEqual([1, 1, 2, 3]);
  expect([...ends]).toEqual([2, 2, 3, 4]);
});

test('positions rise and stay inside the text; folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { text: folded, starts, ends } = foldText(text);
      expect(starts.length).toBe(folded.length);
      starts.forEach((start, at) => expect(start >= (starts[at - 1] ?? 0) && start < (ends[at] ?? 0) && (ends[at] ?? 0) <= text.length).toBe(true));
      expect(foldText(folded).text).toBe(folded);
    }),
  );
});

test('a megabyte is read only at its beginning', () => {
  expect(foldText('ﷺ'.repeat(1_000_000)).text.length).toBeLessThan(9000);
  expect(foldText('a'.repeat(1_000_000)).text.length).toBe(2000);
});
