import { expect, test } from 'vitest';
import type { Filter } from '../filter/resolveFilter.ts';
import { laterSide } from './laterSide.ts';

const filter = (versions?: string): Filter => ({ from: '2026-11-01', to: '2026-11-28', zone: 'UTC', ...(versions !== undefined && { versions }) });

test.each([
  [undefined, '1', '2,3'],
  ['1,3', '1', '3'],
  ['3', '1', '3'],
  [undefined, '3,1', '2'],
])('of versions %s compared with %s, %s are looked at', (chosen, before, looked) => {
  expect(laterSide(filter(chosen), { against: 'version', beforeVersions: before }, [3, 2, 1])).toEqual(filter(looked));
});

test('nothing is left out where days are compared, or nothing would be left', () => {
  expect(laterSide(filter(), { against: 'before', beforeVersions: '1' }, [2, 1])).toEqual(filter());
  expect(laterSide(filter('1'), { against: 'version', beforeVersions: '1' }, [2, 1])).toEqual(filter('1'));
});
