import { expect, test } from 'vitest';
import { mentionsIn } from './mentionsIn.ts';

const people = ['李娜', '李', 'Ann', 'Ann Lee', ''].map((name, index) => ({ id: `${index}`, name }));
const named = (text: string) => mentionsIn(text, people).map(({ name }) => name);

test('names after an @ are found, the longest that stands there', () => {
  expect(named('@李娜 请看，@Ann Lee 也看')).toEqual(['李娜', 'Ann Lee']);
  expect(named('@李 @李 @Ann Le')).toEqual(['李', 'Ann']);
});

test('a name without an @, and an @ without a name, name nobody', () => {
  expect(named('李娜 a@b @ @nobody')).toEqual([]);
});

test('two colleagues of one name are both meant', () => {
  expect(mentionsIn('@李', [{ id: 'a', name: '李' }, { id: 'b', name: '李' }])).toHaveLength(2);
});
