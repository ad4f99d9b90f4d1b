import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { completionAt } from './completionAt.ts';

test('a sign at the start or after a space opens, up to the cursor', () => {
  expect(completionAt('/', 1, '/')).toEqual({ from: 0, typed: '' });
  expect(completionAt('请看 /ret 谢谢', 7, '/')).toEqual({ from: 3, typed: 'ret' });
  expect(completionAt('好的\n/退', 5, '/')).toEqual({ from: 3, typed: '退' });
  expect(completionAt('请@李', 3, '@')).toEqual({ from: 1, typed: '李' });
});

test('addresses, fractions and finished words open nothing', () => {
  for (const text of ['https://shop.example/a', '1/2', '/ret now', 'me@example.com']) {
    expect(completionAt(text, text.length, '/')).toBeNull();
    expect(completionAt(text, text.length, '@')).toBeNull();
  }
  expect(completionAt('/ret', 0, '/')).toBeNull();
});

test('what it says is what stands in the text', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('/', '@', ' ', 'a', '好') }), fc.nat(12), (text, cursor) => {
    const found = completionAt(text, Math.min(cursor, text.length), '/');
    expect(found === null || text.slice(found.from, Math.min(cursor, text.length)) === `/${found.typed}`).toBe(true);
  }));
});
