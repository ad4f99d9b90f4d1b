import { expect, test } from 'vitest';
import type { FixFirst } from '../../../../server/contract.ts';
import { lossChart } from './lossChart.ts';

const names = { nameOf: (node: string | null) => node ?? 'rescue', typeOf: () => '', outletOf: () => '', choices: [] };
const look = { t: (key: string) => key, language: 'en', scheme: 'light', narrow: false };
const none = { count: 0, of: 0, share: null, low: 0, high: 1 };
const became = { open: 0, onward: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0 };
const nodes: FixFirst['nodes'] = [
  { node: 'survey', lost: 9, dropOff: { count: 9, of: 18, share: 0.5, low: 0.29, high: 0.71 }, helpedAfter: none, cost: null, costAtMedian: null, cameBack: none, wantedPerson: 0, became, reasons: [{ became: 'silent', outlet: 'silent', conversations: 4 }, { became: 'closed', outlet: null, conversations: 3 }, { became: 'closed', outlet: 'left', conversations: 2 }] },
  { node: null, lost: 1, dropOff: none, helpedAfter: { count: 3, of: 4, share: 0.75, low: 0.3, high: 0.95 }, cost: 0.75, costAtMedian: 0.5, cameBack: none, wantedPerson: 0, became, reasons: [{ became: 'closed', outlet: null, conversations: 1 }] },
];
const bars = (by: 'lost' | 'cost') => [lossChart(nodes, names, { ...look, by } as never).option.series ?? []].flat().map(({ data }) => data);

test('a bar is as long as many are lost, told apart by how they left; or as what that costs', () => {
  expect(bars('lost')).toEqual([[4, 0], [5, 1]]);
  expect(bars('cost')).toEqual([[0, 0.75]]);
});

test('a share of nothing stays unsaid in the table, with its interval', () => {
  const { rows } = lossChart(nodes, names, { ...look, by: 'lost' } as never).table;
  expect(rows).toMatchObject([
    { node: 'survey', lost: 9, silent: 4, closed: 5, dropOff: 0.5, low: 0.29, high: 0.71, helped: null, cost: null },
    { node: 'rescue', lost: 1, silent: 0, closed: 1, dropOff: null, low: null, high: null, helped: 0.75, cost: 0.75 },
  ]);
});
