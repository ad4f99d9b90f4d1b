import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { analyticsFilter, dropOff, dropOffComparison, type DropOff } from '../../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import type { Reader } from '../../reader/createReader.ts';
import { askedOf } from '../filter/askedOf.ts';
import { earlierPeriod } from '../filter/earlierPeriod.ts';
import { scopeOf } from '../filter/periodOf.ts';
import { ProblemError } from '../../problem.ts';
import { compareDropOffs } from './compareDropOffs.ts';
import type { AskedDropOff } from './readDropOff.ts';

export interface DropOffHouse {
  readonly reader: Reader;
  readonly now: () => number;
}

const tags = ['analytics'];
const refused = ['auth.required', 'auth.forbidden', 'request.invalid', 'analytics.period-wrong', 'analytics.periods-overlap', 'analytics.too-much', 'server.stopping'] as const;
const { from, to, versions, flow } = analyticsFilter.shape;
/** Node ids are told apart within a flow alone. */
const ofFlow = analyticsFilter.extend({ flow: flow.unwrap() });

/** Where customers leave. */
export function dropOffRoutes({ reader, now }: DropOffHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  async function read(asked: AskedDropOff, zone: string): Promise<DropOff> {
    return { scope: scopeOf(asked.period, zone), ...(await reader.read('dropOff', asked)) };
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
  api.openapi(overlay, async (c) => {
    const query = c.req.valid('query');
    const { zone, filter, period } = askedOf(query, now());
    return c.json(await read({ filter: { ...filter, flow: query.flow }, period }, zone), 200);
  });

  const comparison = createRoute({
    method: 'get',
    path: '/drop-off/comparison',
    tags,
    summary: 'Two drop-offs node by node',
    description: 'The filter is the later side. The earlier one is as long and ends where that begins, unless other days or versions are given for it. No conversation is on both sides: where versions are compared with on the same days, the later side leaves them out, and days that overlap otherwise are refused.',
    request: { query: ofFlow.extend({ beforeFrom: from, beforeTo: to, beforeVersions: versions }).meta({ id: 'AnalyticsComparison' }) },
    responses: { 200: { description: 'Both sides, and whether they differ by more than chance', content: jsonOf(dropOffComparison) }, ...problems(...refused) },
  });
  api.openapi(comparison, async (c) => {
    const { beforeFrom, beforeTo, beforeVersions, ...query } = c.req.valid('query');
    const { zone, period, ...asked } = askedOf(query, now());
    const filter = { ...asked.filter, flow: query.flow };
    const [chosen, compared] = [versionsIn(query.versions), versionsIn(beforeVersions) ?? []];
    const sameDays = beforeVersions !== undefined && beforeFrom === undefined && beforeTo === undefined;
    if (sameDays && chosen?.every((each) => compared.includes(each))) throw new ProblemError('analytics.periods-overlap');
    const apart = chosen !== undefined && compared.length > 0 && !chosen.some((each) => compared.includes(each));
    const earlier = sameDays ? period : earlierPeriod({ period, zone }, { apart, beforeFrom, beforeTo }, now());
    const [before, after] = await Promise.all([read({ filter: { ...filter, versions: beforeVersions ?? filter.versions }, period: earlier }, zone), read({ filter, period, without: sameDays ? compared : [] }, zone)]);
    return c.json({ before, after, nodes: compareDropOffs(before.nodes, after.nodes) }, 200);
  });

  return api;
}

function versionsIn(list: string | undefined): number[] | undefined {
  return list?.split(',').map(Number);
}
