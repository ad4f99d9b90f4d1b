import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupUnits } from '../../../knowledge/groupUnits.ts';
import { readTextUnits } from '../../../knowledge/readTextUnits.ts';
import { groupAlike } from './groupAlike.ts';

const texts = fc.array(fc.constantFrom('怎么退货', '怎么退货呀', '我想退货', 'where is my order', 'where is my order?', 'do you sell cats', 'cats', '订单什么时候发货', '发货时间', 'invoice of my order', '', '😀', '\ud800', '__proto__', 'a'), { maxLength: 60 });

it('groups as the misses of a knowledge base are grouped by their words, each text in one group', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const { groups, leftOut } = groupAlike(all);
      expect(groups).toEqual(groupUnits(readTextUnits(all).map((unit) => ({ ...unit, meaning: null }))));
      expect([...groups.flatMap(({ members }) => members), ...leftOut].toSorted((a, b) => a - b)).toEqual(all.map((_text, place) => place));
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 100) },
  );
});

it('finds the group of another text', () => {
  const { groups, groupOf } = groupAlike(['do you sell cats', 'do you sell cats?', 'where is my order']);
  expect([groupOf('Sell cats?'), groupOf('my order, where is it'), groupOf('an umbrella'), groupOf('')]).toEqual([groups[0], groups[1], null, null]);
});

it('compares no more of another text than of those that it groups', () => {
  const begin = 'where is my order '.repeat(30);
  const { groups, groupOf } = groupAlike([begin, 'do you sell cats']);
  expect(groupOf(`${begin}${'do you sell cats '.repeat(500)}`)).toEqual(groups.find(({ title }) => title === 0));
});

it('leaves out what was asked least often where there is too much to compare', () => {
  const rare = Array.from({ length: 5_000 }, (_, place) => `q${place.toString(36)}`);
  const { groups, leftOut } = groupAlike([...rare, 'where is my order', 'where is my order']);
  expect([groups[0]?.members, leftOut.length, groups.reduce((sum, { members }) => sum + members.length, 0)]).toEqual([[5_000, 5_001], 1_001, 4_001]);
});
