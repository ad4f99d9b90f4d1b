import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { serviceAgents, serviceChoices, serviceFigures, serviceSeries, serviceTopics } from '../../contract.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await StaffedHouse.open({ now: () => Date.UTC(2026, 10, 26, 9, 30) });
});
afterAll(() => office.close());

const ask = (path: string, as = 'analyst') => office.request(`/api/analytics/service${path}`, { as });

it('answers of a house where nothing has happened yet', async () => {
  expect(serviceChoices.parse(await (await ask('')).json())).toMatchObject({ teams: [], figures: { length: 30 } });
  const { figures, scope, before } = serviceFigures.parse(await (await ask('/figures?from=2026-11-20&to=2026-11-26')).json());
  // As far into the week before as this one is.
  expect([scope, before]).toMatchObject([{ from: '2026-11-20T00:00:00.000Z', to: '2026-11-27T00:00:00.000Z' }, { from: '2026-11-13T00:00:00.000Z', to: '2026-11-19T10:00:00.000Z' }]);
  expect(figures.map(({ value, change }) => [value.kind === 'share' ? value.share : value.kind === 'distribution' ? value.mean : null, change])).toEqual(figures.map(() => [null, null]));
  expect(serviceSeries.parse(await (await ask('/series?from=2026-11-20&to=2026-11-30&figures=conversations,queueTime')).json()).groups).toHaveLength(7);
  expect(serviceAgents.parse(await (await ask('/agents')).json())).toMatchObject({ agents: [] });
  expect(serviceTopics.parse(await (await ask('/topics?source=tag')).json())).toMatchObject({ topics: [] });
});

it.each([
  ['/series?figures=conversations,nothing', 'request.invalid'],
  ['/series?figures=', 'request.invalid'],
  ['/series?by=mood', 'request.invalid'],
  ['/figures?within=0', 'request.invalid'],
  ['/figures?within=soon', 'request.invalid'],
  ['/figures?zone=Moon/Base', 'request.invalid'],
  ['/figures?team=', 'request.invalid'],
  ['/topics?source=weather', 'request.invalid'],
  ['/figures?from=2026-11-26&to=2026-11-20', 'analytics.period-wrong'],
  ['/series?from=9999-12-31&to=9999-12-31', 'request.invalid'],
  ['/series?by=hour&from=2026-01-01&to=2026-11-26', 'analytics.too-much'],
  ['/figures?from=0500-01-01&to=0500-01-03', 'request.invalid'],
  ['/figures?from=2026-11-20&to=2026-11-26&beforeFrom=2026-11-10&beforeTo=2026-11-20', 'analytics.periods-overlap'],
  ['/figures?beforeFrom=2026-11-26&beforeTo=2026-11-20', 'analytics.period-wrong'],
])('refuses %s', async (path, code) => {
  const answer = await ask(path);
  expect([answer.status, (await answer.json()).code]).toEqual([code === 'analytics.too-much' ? 422 : 400, code]);
});

it('tells agents nothing', async () => {
  for (const path of ['', '/figures', '/series', '/agents', '/topics']) expect((await ask(path, 'agent')).status).toBe(403);
});
