import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../../server/contract.ts';
import { suggestSlug } from './suggestSlug.ts';

test.each([
  [['Shop support'], [], 'shop-support'],
  [['清禾优选 · 客服助手', 'Qinghe Select support'], [], 'qinghe-select-support'],
  [['清禾优选'], [], 'flow'],
  [['清禾优选'], ['flow', 'flow-2'], 'flow-3'],
  [['Café Zürich 24/7!'], [], 'cafe-zurich-24-7'],
  [['shop-support'], ['shop-support'], 'shop-support-2'],
  [['  --  ', '__Proto__'], [], 'proto'],
  [[], [], 'flow'],
  [['ＶＩＰ 客服'], [], 'vip'],
])('%j beside %j is %s', (names, taken, expected) => {
  expect(suggestSlug(names, new Set(taken))).toBe(expected);
});

test('whatever the names, it is a slug that nobody has', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 60, maxLength: 80 }))), fc.nat(4), (names, crowd) => {
      const taken = new Set<string>();
      for (let each = 0; each <= crowd; each += 1) {
        const suggested = suggestSlug(names, taken);
        expect(slug.safeParse(suggested).success).toBe(true);
        expect(taken.has(suggested)).toBe(false);
        taken.add(suggested);
      }
    }),
  );
});
