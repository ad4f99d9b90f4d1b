import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { analyticsFilter, dropOff, dropOffComparison, type AnalyticsFilter, type DropOff } from '../../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import { askedOf } from '../filter/askedOf.ts';
import { earlierPeriod } from '../filter/earlierPeriod.ts';
import { scopeOf, type Period } from '../filter/periodOf.ts';
import type { Reader } from '../reader/createReader.ts';
import { compareDropOffs } from './compareDropOffs.ts';

export interface DropOffHouse {
  readonly reader: Reader;
  readonly now: () => number;
}

const tags = ['analytics'];
const refused = ['auth.required', 'auth.forbidden', 'request.invalid', 'analytics.period-wrong', 'analytics.periods-overlap'] as const;
const { from, to, versions, flow } = analyticsFilter.shape;
/** Node ids are told apart within a flow alone. */
const ofFlow = analyticsFilter.extend({ flow: flow.unwrap() });

/** Where customers leave. */
export function dropOffRoutes({ reader, now }: DropOffHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  async function read(query: AnalyticsFilter, instead?: Period): Promise<DropOff> {
    const { filter, period, zone } = askedOf(query, now());
    const looked = instead ?? period;
    return { scope: scopeOf(looked, zone), ...(await reader.read('dropOff', { filter, period: looked })) };
  }

  const overlay = createRoute({
    method: 'get',
    path: '/drop-off',
    tags,
    summary: 'What became of the visits of every node',
    description: 'In = out + ended + open for every node, at any moment. Chats that are still open are not in the denominator of the drop-off.',
    request: { query: ofFlow },
    responses: { 200: { description: 'By node', content: jsonOf(dropOff) }, ...problems(...refused) },
  });
  api.openapi(overlay, async (c) => c.json(await read(c.req.valid('query')), 200));

  const comparison = createRoute({
    method: 'get',
    path: '/drop-off/comparison',
    tags,
    summary: 'Two drop-offs node by node',
    description: 'The filter is the later side. The earlier one is as long and ends where that begins, unless other days or versions are given for it.',
    request: { query: ofFlow.extend({ beforeFrom: from, beforeTo: to, beforeVersions: versions }).meta({ id: 'AnalyticsComparison' }) },
    responses: { 200: { description: 'Both sides, and whether they differ by more than chance', content: jsonOf(dropOffComparison) }, ...problems(...refused) },
  });
  api.openapi(comparison, async (c) => {
    const { beforeFrom, beforeTo, beforeVersions, ...query } = c.req.valid('query');
    const { zone, period } = askedOf(query, now());
    const sameDays = beforeVersions !== undefined && beforeFrom === undefined && beforeTo === undefined;
    const earlier = sameDays ? period : earlierPeriod({ period, zone }, { beforeFrom, beforeTo }, now());
    const [before, after] = await Promise.all([read({ ...query, versions: beforeVersions ?? query.versions }, earlier), read(query)]);
    return c.json(compareDropOffs(before, after), 200);
  });

  return api;
}
