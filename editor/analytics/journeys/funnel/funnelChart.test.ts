import { expect, test } from 'vitest';
import type { Funnel, Paths, Proportion } from '../../../../server/contract.ts';
import { funnelChart } from './funnelChart.ts';
import { suggestSteps } from './suggestSteps.ts';

const names = { nameOf: (node: string | null) => node ?? 'rescue', typeOf: () => '', outletOf: () => '', choices: [] };
const look = { t: (key: string, given?: { number: number; node: string }) => (given?.number === undefined ? key : `${given.number} ${given.node}`), language: 'en', scheme: 'light', narrow: false } as never;
const part = (count: number, of: number): Proportion => ({ count, of, share: of === 0 ? null : count / of, low: 0, high: 1 });
const nothing = { open: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0, elsewhere: 0 };

const funnel: Funnel = {
  scope: { from: '', to: '', zone: '' },
  conversations: 12,
  steps: [
    { node: 'hello', reached: 10, ofFirst: part(10, 10), ofPrevious: part(10, 12), stopped: { ...nothing, silent: 2, elsewhere: 1 }, sincePrevious: { count: 0, mean: null, median: null, p90: null } },
    { node: 'order', reached: 7, ofFirst: part(7, 10), ofPrevious: part(7, 10), stopped: { ...nothing, handed: 4 }, sincePrevious: { count: 7, mean: 2_000, median: 1_000, p90: 4_000 } },
    { node: null, reached: 3, ofFirst: part(3, 10), ofPrevious: part(3, 7), stopped: nothing, sincePrevious: { count: 3, mean: 1, median: 1, p90: 1 } },
  ],
};

test('each bar is as long as many came to its step', () => {
  const series = [funnelChart(funnel, names, look).option.series ?? []].flat();
  const lengths = funnel.steps.map((_step, at) => series.reduce((sum, each) => sum + Number(each.type === 'bar' && each.data instanceof Array ? each.data[at] : 0), 0));
  expect(lengths).toEqual([10, 7, 3]);
});

test('the table tells each step, its shares, its time, and what became of the others', () => {
  const { rows } = funnelChart(funnel, names, look).table;
  expect(rows[1]).toMatchObject({ step: '2 order', reached: 7, ofFirst: 0.7, ofPrevious: 0.7, median: 1_000, mean: 2_000, p90: 4_000, went: 3, handed: 4, silent: 0 });
  expect(rows[2]).toMatchObject({ step: '3 rescue', went: 0 });
});

test('a funnel begins with the most frequent way that goes anywhere', () => {
  const way = (...nodes: (string | null)[]): Paths['sequences'][number] => ({ nodes, share: part(1, 2), ends: { open: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0 } });
  expect(suggestSteps({ sequences: [way('hello'), way('hello', 'order', 'hello', null, 'a', 'b', 'c')] })).toEqual(['hello', 'order', '', 'a', 'b']);
  expect(suggestSteps({ sequences: [way('hello', 'hello')] })).toEqual([]);
});
