import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumeral } from './readNumeral.ts';

test.each([
  ['0', 0], ['12', 12], ['  7 ', 7], ['1,234.5', 1234.5], ['1，234，567', 1_234_567], ['１２．５', 12.5], ['-3', -3], ['−3', -3], ['+4', 4], ['.5', 0.5], ['007', 7],
  ['零', 0], ['〇', 0], ['五', 5], ['两', 2], ['十', 10], ['十二', 12], ['二十', 20], ['三十五', 35], ['一百', 100], ['一百零五', 105], ['一百五', 150], ['一百五十', 150],
  ['一百一十', 110], ['两千零六', 2006], ['三千二', 3200], ['一万五', 15_000], ['一万零五', 10_005], ['十二万三千四百五十六', 123_456], ['一亿', 1e8], ['两亿三千万', 2.3e8],
  ['一亿零五', 100_000_005], ['二〇二六', 2026], ['三点五', 3.5], ['十二点零五', 12.05], ['负三', -3], ['贰佰伍拾', 250], ['3万', 30_000], ['1.5万', 15_000], ['2千', 2_000], ['3百万', 3e6], ['1.1亿', 1.1e8],
  ['兩萬', 20_000], ['⑤', 5],
] as const)('%s is %d', (text, expected) => {
  expect(readNumeral(text)).toBe(expected);
});

test.each(['', ' ', 'abc', '1,5', '1.234,5', '12,34', '1e5', '0x10', '--1', '1.2.3', '.', '1.', '3 个', '百', '万', '亿万', '一二三十', '十百', '一百零', '一百五万', '零百', '点五', '三点', '五五十', 'NaN', 'Infinity', '1 2', '一亿一亿', '三四', '两三', '9'.repeat(50)])(
  '%s is no number',
  (text) => expect(readNumeral(text)).toBeNull(),
);

test('a number comes back however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (count) => {
      const wide = String(count).replace(/[\d-]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
      for (const text of [String(count), count.toLocaleString('en-US'), wide, inChinese(count)]) expect(readNumeral(text), text).toBe(count);
    }),
  );
  fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
    expect(readNumeral((hundredths / 100).toFixed(2))).toBe(hundredths / 100);
  }));
});

test('no text makes it throw, or read something that is not a number', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'负零一两五十百千万亿点.,-0123456789 ') })), (text) => {
      const found = readNumeral(text);
      expect(found === null || Number.isFinite(found)).toBe(true);
      expect(Object.is(found, -0)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

/** Formal Chinese, with 零 wherever places are skipped. */
function inChinese(count: number): string {
  if (count < 0) return `负${inChinese(-count)}`;
  if (count === 0) return '零';
  const sections = [['亿', Math.floor(count / 1e8)], ['万', Math.floor((count % 1e8) / 1e4)], ['', count % 1e4]] as const;
  let text = '';
  let skipped = false;
  for (const [unit, section] of sections) {
    if (section > 0) text += `${text !== '' && (skipped || section < 1000) ? '零' : ''}${sectionInChinese(section)}${unit}`;
    skipped = section === 0;
  }
  return text;
}

function sectionInChinese(section: number): string {
  let text = '';
  let gap = false;
  [...String(section).padStart(4, '0')].forEach((digit, index) => {
    if (digit === '0') gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${'零一二三四五六七八九'[Number(digit)]!}${['千', '百', '十', ''][index]!}`;
      gap = false;
    }
  });
  return text;
}
