import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrapText.ts';

const wrap = (text: string, width: number) => wrapText(text, width, (part) => part.length);

test('lines break at line breaks and between words, and within a word that is wider than a line', () => {
  expect(wrap('ask for the order\n\nfirst', 8)).toEqual(['ask for', 'the', 'order', '', 'first']);
  expect(wrap('unbelievable luck', 5)).toEqual(['unbel', 'ievab', 'le', 'luck']);
  expect(wrap('先问订单号再查物流', 6).join('')).toBe('先问订单号再查物流');
});

test('nothing but blanks is lost, and no line is wider than it may be', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'bcd', ' ', '，', '查', '\n', 'efghijklmn')).map((parts) => parts.join('')), fc.integer({ min: 1, max: 9 }), (text, width) => {
    const lines = wrap(text, width);
    expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    expect(lines.every((line) => line.trimEnd().length <= width)).toBe(true);
  }));
});
