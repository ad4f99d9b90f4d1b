import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markParts } from './markParts.ts';

test('parts are marked wherever they stand, whatever their width and case, and run together', () => {
  expect(markParts('Ｗhere is my ORDER', ['order', 'where'])).toEqual([{ text: 'Ｗhere', marked: true }, { text: ' is my ', marked: false }, { text: 'ORDER', marked: true }]);
  expect(markParts('退货运费', ['退货', '货运'])).toEqual([{ text: '退货运', marked: true }, { text: '费', marked: false }]);
});

test('whatever is marked, the text stays the same, and neighbours differ', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 4 })), (text, parts) => {
    const found = markParts(text, parts);
    expect(found.map((each) => each.text).join('')).toBe(text);
    expect(found.some(({ marked }, at) => marked === found[at + 1]?.marked)).toBe(false);
  }));
});
