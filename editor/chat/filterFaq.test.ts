import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { filterFaq } from './filterFaq.ts';
import { faqCategories } from './fakeServer.test-support.ts';

const entries = faqCategories.flatMap((category) => category.entries);

describe('what is found at once', () => {
  test.each([
    ['refunds', ['c']],
    ['REFUNDS give', ['c']],
    ['ｒｅｆｕｎｄｓ', ['c']],
    ['改地址', ['b']],
    ['day', ['a', 'c']],
    ['发货前', ['b']],
    ['nothing of the kind', []],
    ['  ', []],
    ['\u0000\ud800 ', []],
  ])('for %j', (text, found) => {
    expect(filterFaq(entries, text).map(({ id }) => id)).toEqual(found);
  });

  test('questions that hold the words come before answers that do, and it is never more than 30', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.uuid(), question: fc.constantFrom('ab', 'b'), answer: fc.constantFrom('a', 'c') }), { maxLength: 80, size: 'max' }), (many) => {
        const found = filterFaq(many, 'a');
        const inQuestion = found.map(({ question }) => question === 'ab');
        expect(inQuestion).toEqual([...inQuestion].sort((a, b) => Number(b) - Number(a)));
        expect(found).toHaveLength(Math.min(30, many.filter(({ question, answer }) => question === 'ab' || answer === 'a').length));
      }),
    );
  });
});
