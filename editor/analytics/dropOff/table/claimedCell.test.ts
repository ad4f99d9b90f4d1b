import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { aReading } from '../aReading.test-support.ts';
import { claimedCell } from './claimedCell.ts';
import { readingColumns } from './readingColumns.ts';

const readings = [aReading('node 10', { silent: 10, onward: 90 }), aReading('few', { silent: 2, onward: 1 }), aReading('nobody', {})];
const columns = readingColumns(((key: string) => key) as unknown as TFunction<'dropOff'>, 'en', false);

test.each([
  ['visits', [100, 3, 0]],
  ['dropOff', [0.1, null, null]],
  ['node', ['node 10', 'few', 'nobody']],
])('what is of too few to be claimed is sorted by %s like what has none', (key, cells) => {
  const column = columns.find((each) => each.key === key)!;
  expect(readings.map((each) => claimedCell(column, each))).toEqual(cells);
});
