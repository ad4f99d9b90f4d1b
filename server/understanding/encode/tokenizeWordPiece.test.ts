import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWordPieces, tokenizeWordPiece } from './tokenizeWordPiece.ts';

const pieces = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'un', '##aff', '##able', 'cafe', '退', '货', ',', '?', "'", 't', 'can', '##s', '5'];
const words = readWordPieces(pieces);
const named = (text: string, longest = 128) => tokenizeWordPiece(text, words, longest).map((number) => pieces[number]);

test.each([
  ['unaffable', ['un', '##aff', '##able']],
  ['UNAFFABLE Café', ['un', '##aff', '##able', 'cafe']],
  ['退货?', ['退', '货', '?']],
  ["can't", ['can', "'", 't']],
  ['退5,货', ['退', '5', ',', '货']],
  ['unxable 龘', ['[UNK]', '[UNK]']],
  ['cans\u0000\u200b', ['can', '##s']],
  ['', []],
])('%j is read as %j', (text, read) => {
  expect(named(text)).toEqual(['[CLS]', ...read, '[SEP]']);
});

test('a text of any length ends as every text does, and is cut to what the model reads', () => {
  expect(named('退'.repeat(500), 16)).toEqual(['[CLS]', ...Array.from({ length: 14 }, () => '退'), '[SEP]']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const read = named(text, 32);
      expect(read.length).toBeLessThanOrEqual(32);
      expect([read[0], read.at(-1)]).toEqual(['[CLS]', '[SEP]']);
    }),
  );
});

test('a list without the pieces that every such model has is refused', () => {
  expect(() => readWordPieces(['a', 'b'])).toThrow('[UNK]');
});
