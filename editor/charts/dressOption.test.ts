import { expect, test } from 'vitest';
import type { ChartOption } from './ChartOption.ts';
import { dressOption } from './dressOption.ts';

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
