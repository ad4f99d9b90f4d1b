import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from './readText.ts';

test.each([
  ['怎么 😀退 货', '怎么退货'],
  ['how😀do 👍🏽 I', 'how do i'],
  ['😀', '😀'],
  ['查 iPhone 15 订单', '查 iphone 15 订单'],
  ['1️⃣ 退款', '1 退款'],
  ['สวัสดี ครับ', 'สวัสดีครับ'],
])('%j is read as %j', (text, read) => {
  expect(readText(text).text).toBe(read);
});

test('every unit still knows where it came from', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('退', '货', ' ', '😀', 'a', '1', '？', '\u200b', '🇨🇳'), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { text: read, starts, ends } = readText(text);
      expect([starts.length, ends.length]).toEqual([read.length, read.length]);
      starts.forEach((start, at) => expect(start >= (starts[at - 1] ?? 0) && start < (ends[at] ?? 0) && (ends[at] ?? 0) <= text.length).toBe(true));
      expect(readText(read).text).toBe(read);
    }),
  );
});
