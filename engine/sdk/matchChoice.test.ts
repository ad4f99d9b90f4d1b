import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchChoice } from './matchChoice.ts';

const service = [
  { id: 'order', label: '📦 查订单', also: ['Order status'] },
  { id: 'return', label: '退货', also: ['Return'] },
  { id: 'person', label: '转人工', also: ['A person'] },
];
const guests = [{ id: 'two', label: '2 people' }, { id: 'three', label: '3 people' }, { id: 'more', label: '10 or more' }];

test.each([
  ['查订单', 'order'], ['📦 查订单', 'order'], [' 退货。', 'return'], ['RETURN', 'return'], ['order status', 'order'], ['ｏｒｄｅｒ', 'order'],
  ['1', 'order'], ['２', 'return'], ['三', 'person'], ['第二个', 'return'], ['选3', 'person'], ['选择1', 'order'], ['option 2', 'return'], ['2.', 'return'], ['3、', 'person'], ['no. 1', 'order'], ['③', 'person'],
])('%s chooses %s', (text, id) => expect(matchChoice(text, service)?.id).toBe(id));

test.each(['', ' ', '4', '0', '-1', '1.5', '退', '退货和查订单', '。', '十', 'x'.repeat(5_000)])('%s chooses nothing', (text) => expect(matchChoice(text, service)).toBeNull());

test('a number that stands in a label means that label, not a place in the list', () => {
  expect(matchChoice('2', guests)?.id).toBe('two');
  expect(matchChoice('十', guests)?.id).toBe('more');
  expect(matchChoice('1', guests)?.id).toBe('two');
  expect(matchChoice('15', [{ id: 'a', label: 'Phone 15' }, { id: 'b', label: 'Phone 15 Pro' }])).toBeNull();
});

test('a label wins over an id, and over a place', () => {
  const odd = [{ id: 'b', label: 'a' }, { id: 'a', label: 'b' }, { id: 'x', label: '1' }];
  expect([matchChoice('a', odd)?.id, matchChoice('b', odd)?.id, matchChoice('1', odd)?.id]).toEqual(['b', 'a', 'x']);
});

test('labels that differ only in signs are told apart when typed in full', () => {
  const languages = [{ id: 'c', label: 'C' }, { id: 'cpp', label: 'C++' }];
  expect([matchChoice('c', languages)?.id, matchChoice('C++', languages)?.id]).toEqual(['c', 'cpp']);
  expect(matchChoice('C!', languages)).toBeNull();
});

test('every label in a list chooses itself', () => {
  const label = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).filter((each) => folded(each) !== '');
  fc.assert(
    fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 8, selector: folded }), (labels) => {
      const choices = labels.map((each, index) => ({ id: `#${index}`, label: each }));
      expect(labels.map((each) => matchChoice(each, choices)?.label)).toEqual(labels);
    }),
    { numRuns: 50 },
  );
});

test('whatever is typed, the answer is one of the choices or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([null, ...service]).toContain(matchChoice(text, service));
    }),
    { numRuns: 300 },
  );
});

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
