import { expect, test } from 'vitest';
import { dayIn } from './dayIn.ts';
import { filterSearch, readFilterAddress } from './filterSearch.ts';
import { resolveFilter } from './resolveFilter.ts';
import { shareLink } from './shareLink.ts';
import { soFarOf } from './soFarOf.ts';
import { toQuery } from './toQuery.ts';
import { withFilter } from './withFilter.ts';

const now = Date.parse('2026-11-26T20:00:00Z');

test('an address asks for what there is, and for nothing else', () => {
  expect(readFilterAddress({ days: 7, flow: 'f1', versions: 3, channel: 'widget', locale: 'zh', visitor: 'first', attribute: 'plan:pro', zone: 'Asia/Shanghai', node: 'x' }))
    .toEqual({ days: '7', flow: 'f1', versions: '3', channel: 'widget', locale: 'zh', visitor: 'first', attribute: 'plan:pro', zone: 'Asia/Shanghai' });
  expect(readFilterAddress({ days: 8, from: 'soon', zone: 'Mars/Olympus', versions: '1;2', visitor: ['first'], attribute: 'plan', channel: {}, flow: null })).toEqual({});
});

test('links to other pages keep the filter alone, as it stood', () => {
  const search = { days: 7, versions: '1,2', zone: 'UTC', node: 'x', view: 'table' };
  expect(filterSearch(search)).toEqual({ days: 7, versions: '1,2', zone: 'UTC' });
});

test('another flow leaves behind what is of the one before', () => {
  const journeys = { days: 7, flow: 'shop', versions: '1,2', view: 'funnel', shown: 'table', steps: ['hello'], list: '1', then: 'pay' };
  expect(withFilter(journeys, { flow: 'bank' }, true)).toEqual({ days: 7, flow: 'bank', view: 'funnel', shown: 'table' });
  expect(withFilter(journeys, { flow: undefined, channel: undefined }, true)).not.toHaveProperty('steps');
  expect(withFilter(journeys, { channel: 'api' }, true)).toEqual({ ...journeys, channel: 'api' });
  expect(withFilter({ flow: 'shop', versions: '1', team: 'Refunds' }, { flow: 'bank' }, false)).toEqual({ flow: 'bank', team: 'Refunds' });
});

test('versions are of the flow on show, whether the address says it or not', () => {
  const drawing = { node: 'hello', outlet: 'yes' };
  for (const flow of [{}, { flow: 'shop' }]) expect(withFilter({ ...flow, ...drawing }, { flow: 'shop', versions: '2' }, true)).toEqual({ flow: 'shop', versions: 2, ...drawing });
});

test('a period is days of the time zone that is looked from', () => {
  expect(resolveFilter({ days: '1' }, now, 'Asia/Shanghai')).toEqual({ from: '2026-11-27', to: '2026-11-27', zone: 'Asia/Shanghai' });
  expect(resolveFilter({ days: '7', zone: 'UTC' }, now, 'Asia/Shanghai')).toEqual({ from: '2026-11-20', to: '2026-11-26', zone: 'UTC' });
  expect(resolveFilter({}, now, 'UTC')).toMatchObject({ from: '2026-10-30', to: '2026-11-26' });
});

test('days from one to another are as chosen, and the right way round', () => {
  expect(resolveFilter({ from: '2026-03-01', to: '2026-03-31' }, now, 'UTC')).toMatchObject({ from: '2026-03-01', to: '2026-03-31' });
  expect(resolveFilter({ from: '2026-03-31', to: '2026-03-01' }, now, 'UTC')).toMatchObject({ from: '2026-03-01', to: '2026-03-31' });
  expect(resolveFilter({ to: '2026-03-28' }, now, 'UTC')).toMatchObject({ from: '2026-03-01', to: '2026-03-28' });
});

test('a link for someone else shows the same tomorrow and elsewhere', () => {
  const link = new URL(shareLink('https://us.example/analytics/drop-off?days=7&channel=widget&node=hello', { from: '2026-11-20', to: '2026-11-26', zone: 'Asia/Shanghai', flow: 'f1' }));
  expect(Object.fromEntries(link.searchParams)).toEqual({ channel: 'widget', node: 'hello', from: '2026-11-20', to: '2026-11-26', zone: 'Asia/Shanghai', flow: 'f1' });
  expect(link.pathname).toBe('/analytics/drop-off');
});

test('a query holds what is asked for, lists item by item', () => {
  expect(toQuery({ from: '2026-11-20', channel: undefined }, { step: ['a', '', 'a&b'], width: 8 })).toBe('from=2026-11-20&step=a&step=&step=a%26b&width=8');
});

test.each([
  [{ from: '2026-11-27' }, 'today'],
  [{ from: '2026-11-26' }, undefined],
  [{ from: '2026-11-28' }, undefined],
  [{ from: '2026-11-21', days: 7 }, 'period'],
  [{ from: '2026-11-20', days: 7 }, undefined],
] as const)('whether %j is still running goes by the day in the time zone of the filter', (last, running) => {
  expect(soFarOf(last, dayIn('Asia/Shanghai', now))).toBe(running);
});
