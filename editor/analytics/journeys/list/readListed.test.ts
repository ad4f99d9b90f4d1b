import { expect, test } from 'vitest';
import { readListed } from './readListed.ts';
import { writeListed, type Listed } from './writeListed.ts';

test.each<Listed>([{ at: 2 }, { at: 0, node: 'hello' }, { at: 7, node: null }, { node: 'a.b' }, { node: null }, { at: 3, others: true }, { node: '~' }, { at: 1, node: 'a~' }])('%j stays what it is in an address', (listed) => {
  expect(readListed(writeListed(listed))).toEqual(listed);
});

test.each([undefined, '', 'x', '12', '-1', '1,hello', '~', '2~a'])('%j lists nothing', (text) => {
  expect(readListed(text)).toBeNull();
});
