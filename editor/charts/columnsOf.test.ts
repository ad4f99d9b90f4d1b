import { expect, test } from 'vitest';
import { columnsOf } from './columnsOf.ts';

test('a column says its unit, and a dash for what is not known', () => {
  const { count, decimal, share, time } = columnsOf('zh');
  expect([count('n', '次数').show(1_234), decimal('n', '均值').show(1.25), share('n', '占比').show(0.1234), time('n', '时长').show(65_000)]).toEqual(['1,234', '1.3', '12.3%', '1 分 5 秒']);
  expect([count, decimal, share, time].map((column) => column('n', '').show(null))).toEqual(['–', '–', '–', '–']);
});
