import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { aReading } from '../aReading.test-support.ts';
import { readingColumns } from './readingColumns.ts';
import { sortReadings } from './sortReadings.ts';

const readings = [aReading('node 10', { silent: 10, onward: 90 }), aReading('few', { silent: 2, onward: 1 }), aReading('node 9', { closed: 50, onward: 50 }), aReading('nobody', {})];
const columns = readingColumns(((key: string) => key) as unknown as TFunction<'dropOff'>, 'en', false);
const names = (key: string, down: boolean) => sortReadings(readings, columns, { key, down }, 'en').map(({ name }) => name);

test('rows are sorted by any column, either way, and what is of too few to be claimed comes last both times', () => {
  expect(names('visits', true)).toEqual(['node 10', 'node 9', 'few', 'nobody']);
  expect(names('dropOff', true)).toEqual(['node 9', 'node 10', 'few', 'nobody']);
  expect(names('dropOff', false)).toEqual(['node 10', 'node 9', 'few', 'nobody']);
  expect(names('node', false)).toEqual(['few', 'nobody', 'node 9', 'node 10']);
  expect(sortReadings(readings, columns, null, 'en')).toBe(readings);
});
