import { expect, test } from 'vitest';
import { foldPhrasing } from './foldPhrasing.ts';

test.each([
  ['Ｗhat time？', 'what time'],
  ['怎么退货？！', ' 怎么 退货'],
  ['ok 👍', 'OK'],
])('%j asks the same as %j', (one, other) => {
  expect(foldPhrasing(one)).toBe(foldPhrasing(other));
});

test('other words are other phrasings', () => {
  expect(foldPhrasing('怎么退货')).not.toBe(foldPhrasing('怎么换货'));
});
