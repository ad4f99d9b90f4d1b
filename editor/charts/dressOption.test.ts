import { expect, test } from 'vitest';
import type { ChartOption } from './ChartOption.ts';
import { dressOption } from './dressOption.ts';
import { markSoFar } from './markSoFar.ts';
import { palette } from './palette.ts';
import { tableSoFar } from './tableSoFar.ts';

const line = { type: 'line' as const, data: [1] };
const bar = { type: 'bar' as const, data: [1] };

test('each line has a symbol of its own, and what a page chose stays', () => {
  expect(symbols({ series: [line, bar, line, { ...line, symbol: 'none' }] })).toEqual(['circle', undefined, 'rect', 'none']);
});

test('what is told apart by colour is told apart by patterns, too', () => {
  expect(patterned({ series: [bar] })).toBe(false);
  expect(patterned({ series: bar })).toBe(false);
  expect(patterned({ series: [bar, bar] })).toBe(true);
});

test('a tooltip never takes a name for markup, however a page sets it up', () => {
  expect(dressOption({ tooltip: { trigger: 'axis' }, series: [] }, 'dark').tooltip).toMatchObject({ trigger: 'axis', renderMode: 'richText' });
});

test('a last point that is still running is dashed, hollow and named, in its own colour, and what has ended stays', () => {
  const option: ChartOption = { xAxis: { type: 'category', data: ['Nov 26', 'Nov 27'] }, series: [{ ...bar, data: [4, 2] }, { ...line, name: 'Share', yAxisIndex: 1, data: [0.5, { value: 0.25 }] }] };
  const { series, xAxis } = markSoFar(dressOption(option, 'dark'), 'dark', 'so far today');
  expect(xAxis).toMatchObject([{ data: ['Nov 26', 'Nov 27 · so far today'] }]);
  expect(series).toMatchObject([
    { data: [4, { value: 2, itemStyle: { borderType: 'dashed', borderColor: palette.dark.series[0] } }] },
    { data: [0.5, { value: 0.25 }] },
    { name: 'Share', yAxisIndex: 1, symbol: 'circle', z: 4, tooltip: { show: false }, lineStyle: { color: palette.dark.surface, type: [4, 4] }, itemStyle: { color: palette.dark.surface, borderColor: palette.dark.series[1] }, data: [{ value: 0.5, symbol: 'none' }, 0.25] },
  ]);
});

test('where the last point has no value yet, nothing is drawn of it', () => {
  const option: ChartOption = { series: [{ ...bar, data: [4, null] }, { ...line, data: [3, null] }] };
  expect(markSoFar(dressOption(option, 'light'), 'light', 'so far today').series).toMatchObject([{ data: [4, null] }, { data: [3, null] }]);
});

test('a table says of its last row alone that it is still running', () => {
  const table = { columns: [{ key: 'day', title: 'Day' }, { key: 'n', title: 'Chats' }], rows: [{ day: '2026-11-26', n: 4 }, { day: '2026-11-27', n: 2 }] };
  expect(tableSoFar(table, 'so far today').rows).toEqual([{ day: '2026-11-26', n: 4 }, { day: '2026-11-27 · so far today', n: 2 }]);
});

test('a legend cuts names that are long, and leaves out nothing else', () => {
  const names = ['Answered', '已回答', 'The answer that nobody would ever have found by themselves', '没有人能够自己找到的那一个答案的名字'];
  expect(dressOption({ legend: { top: 0 }, series: names.map((name) => ({ ...bar, name })) }, 'light').legend).toMatchObject([{ top: 0, formatter: expect.any(Function) }]);
  expect(names.map((name) => legendText(name))).toEqual(['Answered', '已回答', 'The answer that nobody wo…', '没有人能够自己找到的那一个…']);
});

function legendText(name: string): unknown {
  const [legend] = [dressOption({ legend: {}, series: [] }, 'light').legend ?? []].flat();
  return typeof legend?.formatter === 'function' ? legend.formatter(name) : undefined;
}

function symbols(option: ChartOption): unknown[] {
  return [dressOption(option, 'light').series ?? []].flat().map((each) => ('symbol' in each ? each.symbol : undefined));
}

function patterned(option: ChartOption): boolean {
  return JSON.stringify(dressOption(option, 'light')).includes('"decal":{"show":true');
}
