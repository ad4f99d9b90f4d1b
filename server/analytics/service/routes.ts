import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { analyticsFilter, serviceAgents, serviceChoices, serviceFigureKey, serviceFigures, serviceFilter, serviceGrouping, serviceSeries, serviceTopics, topicSource, type ServiceFilter } from '../../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import type { Reader } from '../../reader/createReader.ts';
import { askedOf } from '../filter/askedOf.ts';
import { earlierPeriod, type ComparedDays } from '../filter/earlierPeriod.ts';
import { refuseManyHours } from '../filter/refuseManyHours.ts';
import { scopeOf } from '../filter/periodOf.ts';
import { figureDefinitions } from './registry/serviceFigures.ts';

export interface ServiceHouse {
  readonly reader: Reader;
  readonly now: () => number;
}

const tags = ['analytics'];
const refused = ['auth.required', 'auth.forbidden', 'request.invalid', 'analytics.period-wrong', 'analytics.periods-overlap', 'analytics.too-much', 'server.stopping'] as const;
const { from, to } = analyticsFilter.shape;
const compared = { beforeFrom: from, beforeTo: to };
const keys = serviceFigureKey.options;
const oneOrMore = `(${keys.join('|')})(,(${keys.join('|')})){0,${keys.length}}`;

/** How service does. */
export function serviceRoutes({ reader, now }: ServiceHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  function ask(query: ServiceFilter & ComparedDays) {
    const at = now();
    const { filter, period, zone } = askedOf(query, at);
    const { team, agent, within } = query;
    const before = earlierPeriod({ period, zone }, query, at);
    return { scope: scopeOf(period, zone), scopeBefore: scopeOf(before, zone), before, asked: { filter: { ...filter, team, agent }, period, zone, now: at, withinMs: within * 1_000 } };
  }

  const choices = createRoute({
    method: 'get',
    path: '/service',
    tags,
    summary: 'What is measured of service, and how',
    description: 'Names and formulas of all figures, in both languages.',
    responses: { 200: { description: 'Figures, teams and agents', content: jsonOf(serviceChoices) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(choices, async (c) => c.json({ figures: [...figureDefinitions], ...(await reader.read('serviceStaff', undefined)) }, 200));

  const figures = createRoute({
    method: 'get',
    path: '/service/figures',
    tags,
    summary: 'Service figures, and how they have changed',
    description: 'Compared with the period before, as far into it as this one is; unless other days are given. Figures that say nothing of handed-off conversations are left out with a team or an agent.',
    request: { query: serviceFilter.extend(compared).meta({ id: 'ServiceComparison' }) },
    responses: { 200: { description: 'Figures', content: jsonOf(serviceFigures) }, ...problems(...refused) },
  });
  api.openapi(figures, async (c) => {
    const { scope, scopeBefore, before, asked } = ask(c.req.valid('query'));
    return c.json({ scope, before: scopeBefore, ...(await reader.read('serviceFigures', { ...asked, before })) }, 200);
  });

  const series = createRoute({
    method: 'get',
    path: '/service/series',
    tags,
    summary: 'Service figures by day, hour, team, agent, channel, flow, version or language',
    description: 'All days, and hours of at most 93 days, up to now are there, other groups where there is anything. Figures of agents are of all of them together, or of the one of the filter or the group; with an agent, the times of a conversation and satisfaction are measured as the agents’ figures of that name. What cannot be told apart so is in `untold`.',
    request: {
      query: serviceFilter
        .extend({ by: serviceGrouping.default('day'), figures: z.string().max(2_000).regex(new RegExp(`^${oneOrMore}$`)).default('conversations').meta({ description: 'Keys of figures, with commas between them.' }) })
        .meta({ id: 'ServiceSeriesFilter' }),
    },
    responses: { 200: { description: 'Figures by group', content: jsonOf(serviceSeries) }, ...problems(...refused) },
  });
  api.openapi(series, async (c) => {
    const query = c.req.valid('query');
    const { scope, asked } = ask(query);
    refuseManyHours(query.by, asked.period);
    const wanted = query.figures.split(',');
    return c.json({ scope, ...(await reader.read('serviceSeries', { ...asked, by: query.by, figures: keys.filter((key) => wanted.includes(key)) })) }, 200);
  });

  const agents = createRoute({
    method: 'get',
    path: '/service/agents',
    tags,
    summary: 'Service figures of each agent',
    description: 'Of conversations that began in the period; time available, busy and on a break is by the clock within it.',
    request: { query: serviceFilter },
    responses: { 200: { description: 'By agent', content: jsonOf(serviceAgents) }, ...problems(...refused) },
  });
  api.openapi(agents, async (c) => {
    const { scope, asked } = ask(c.req.valid('query'));
    return c.json({ scope, ...(await reader.read('serviceAgents', asked)) }, 200);
  });

  const topics = createRoute({
    method: 'get',
    path: '/service/topics',
    tags,
    summary: 'What conversations are about, and how that changes',
    description: 'The 50 most frequent.',
    request: { query: serviceFilter.extend({ ...compared, source: topicSource.default('class') }).meta({ id: 'ServiceTopicsFilter' }) },
    responses: { 200: { description: 'Topics', content: jsonOf(serviceTopics) }, ...problems(...refused) },
  });
  api.openapi(topics, async (c) => {
    const query = c.req.valid('query');
    const { scope, scopeBefore, before, asked } = ask(query);
    return c.json({ scope, before: scopeBefore, ...(await reader.read('serviceTopics', { ...asked, before, source: query.source })) }, 200);
  });

  return api;
}
