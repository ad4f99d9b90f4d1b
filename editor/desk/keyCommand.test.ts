import { expect, test } from 'vitest';
import { keyCommand } from './keyCommand.ts';

const type = (...presses: [key: string, at: number][]) => {
  let g: number | null = null;
  return presses.map(([key, at]) => {
    const read = keyCommand({ key, at }, g);
    g = read.g;
    return read.command;
  });
};

test('single keys act at once', () => {
  expect(type(['a', 0], ['N', 1], ['?', 2], ['Escape', 3], ['ArrowDown', 4], ['k', 5])).toEqual(['accept', 'note', 'keys', 'back', 'next', 'previous']);
  expect(type(['x', 0], ['constructor', 1], ['Shift', 2])).toEqual([null, null, null]);
});

test('g leads the next key elsewhere, if it comes soon', () => {
  expect(type(['g', 0], ['m', 400])).toEqual([null, 'mine']);
  expect(type(['g', 0], ['q', 1_500])).toEqual([null, 'waiting']);
  expect(type(['g', 0], ['a', 300])).toEqual([null, 'all']);
  expect(type(['g', 0], ['a', 1_501])).toEqual([null, 'accept']);
  expect(type(['g', 0], ['t', 1], ['a', 2])).toEqual([null, 'transfer', 'accept']);
});
