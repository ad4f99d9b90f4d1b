import { expect, it, vi } from 'vitest';
import { sortRows } from './sortRows.ts';
import { useSorting } from './useSorting.ts';

it.each([
  // Sorted by, the usual, a click on, what comes of it.
  [undefined, '-asked', 'asked', true, 'asked'],
  ['asked', '-asked', 'asked', true, undefined],
  ['asked', '-asked', 'name', false, 'name'],
  ['name', '-asked', 'name', false, '-name'],
  ['-name', '-asked', 'name', false, undefined],
  [undefined, undefined, 'left', true, '-left'],
  ['-left', undefined, 'left', true, 'left'],
  ['left', undefined, 'left', true, undefined],
] as const)('sorted by %s, usually by %s, a click on %s sorts by what comes next', (sort, usual, key, numeric, next) => {
  const change = vi.fn<(sort: string | undefined) => void>();
  useSorting(sort, change, usual).by(key, numeric);
  expect(change.mock.calls).toEqual([[next]]);
});

it('says of each head how it is sorted by', () => {
  const { of } = useSorting(undefined, () => undefined, '-asked');
  expect([of('asked'), of('name'), useSorting('name', () => undefined).of('name')]).toEqual(['descending', 'none', 'ascending']);
});

it('puts what has no value last, either way, and leaves alone what is alike', () => {
  const rows = [['a', null], ['b', 2], ['c', 10], ['d', 2]] as const;
  const sorted = (down: boolean) => sortRows(rows, ([, value]) => value, { down }, 'en').map(([name]) => name).join('');
  expect([sorted(false), sorted(true)]).toEqual(['bdca', 'cbda']);
  expect(sortRows(['第10步', '第2步', '按下'], (word) => word, { down: false }, 'zh-CN')).toEqual(['按下', '第2步', '第10步']);
});
