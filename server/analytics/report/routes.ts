import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../../auth/requireRole.ts';
import { reportOrder, reportQuery, reportSchedule, reportState, reportWeeks } from '../../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import { ProblemError, readerLanguage } from '../../problem.ts';
import type { Reader } from '../../reader/createReader.ts';
import { dayOf, shiftDay } from '../filter/periodOf.ts';
import { mayReadWords } from '../mayReadWords.ts';
import type { Reports } from './createReports.ts';
import { daysOfWeek, isoWeek, lastWeek, startsBy } from './isoWeek.ts';
import { writeReport } from './writeReport.ts';

export interface ReportHouse {
  readonly reader: Reader;
  readonly reports: Reports;
  readonly now: () => number;
}

const tags = ['analytics'];
const mostWeeks = 53;
const page = { 200: { description: 'The report', content: { 'text/html': { schema: z.string() } } } };

/** A report's own page: no script runs in it, nothing is loaded, and the console alone may show it within a page of its own. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-modals";

/** The weekly report, and where it goes. */
export function reportRoutes({ reader, reports, now }: ReportHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const read = createRoute({
    method: 'get',
    path: '/report',
    tags,
    summary: 'A week as one page that prints',
    description: 'HTML without scripts that loads nothing. What customers typed is in it for owners, supervisors and analysts.',
    request: { query: reportQuery },
    responses: { ...page, ...problems('auth.required', 'auth.forbidden', 'request.invalid', 'report.week-wrong') },
  });
  api.openapi(read, async (c) => {
    const { week = lastWeek(now(), c.req.valid('query').zone), zone, flow, team, agent, within, language = readerLanguage(c.req.header('accept-language')), agents } = c.req.valid('query');
    // A week that has not begun has nothing to tell.
    if (!startsBy(week, now(), zone)) throw new ProblemError('report.week-wrong');
    const report = await reader.read('report', { week, zone, flow: flow ?? null, team, agent, withinMs: within * 1_000, agents, words: mayReadWords(c.get('staff').role), now: now() });
    c.header('content-security-policy', policy);
    return c.html(writeReport(report, language), 200);
  });

  const weeks = createRoute({
    method: 'get',
    path: '/report-weeks',
    tags,
    summary: 'Weeks that can be reported',
    description: 'The latest first: the one that goes on, and those before it since the first conversation, at most a year of them.',
    request: { query: reportQuery.pick({ zone: true }) },
    responses: { 200: { description: 'Weeks', content: jsonOf(reportWeeks) }, ...problems('auth.required', 'auth.forbidden', 'request.invalid') },
  });
  api.openapi(weeks, async (c) => {
    const { zone } = c.req.valid('query');
    const { earliest } = await reader.read('choices', undefined);
    const today = dayOf(now(), zone);
    const first = earliest === null ? today : dayOf(Date.parse(earliest), zone);
    const found = Array.from({ length: mostWeeks }, (_, place) => isoWeek(shiftDay(today, -7 * place))).flatMap((week, place) => {
      const span = daysOfWeek(week);
      return span === null || (place > 1 && span.to < first) ? [] : [{ week, ...span, running: place === 0 }];
    });
    return c.json({ weeks: found }, 200);
  });

  const state = createRoute({
    method: 'get',
    path: '/report/schedule',
    tags,
    middleware: [requireRole('owner', 'supervisor')] as const,
    summary: 'When reports are made by themselves, and what became of the last',
    responses: { 200: { description: 'Schedule and history', content: jsonOf(reportState) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(state, async (c) => c.json(await reports.state(), 200));

  const settle = createRoute({
    method: 'put',
    path: '/report/schedule',
    tags,
    middleware: [requireRole('owner', 'supervisor')] as const,
    summary: 'Have a report made every week',
    description: 'From the next time on that the day and hour come. What customers typed is left out of what is sent or written. Each week’s goes out once, also when the server is started again.',
    request: { body: { content: jsonOf(reportSchedule), required: true } },
    responses: { 200: { description: 'As it holds now', content: jsonOf(reportState) }, ...problems('auth.required', 'auth.forbidden', 'request.invalid', 'request.not-json', 'mail.off') },
  });
  api.openapi(settle, async (c) => {
    await reports.save(c.req.valid('json'));
    return c.json(await reports.state(), 200);
  });

  const send = createRoute({
    method: 'post',
    path: '/report/send',
    tags,
    middleware: [requireRole('owner', 'supervisor')] as const,
    summary: 'Make and send a report now',
    description: 'To where the schedule says. Answers once it has been tried; what became of it stands in the history.',
    request: { body: { content: jsonOf(reportOrder), required: true } },
    responses: { 200: { description: 'Schedule and history', content: jsonOf(reportState) }, ...problems('auth.required', 'auth.forbidden', 'request.invalid', 'request.not-json', 'report.nowhere', 'report.week-wrong') },
  });
  api.openapi(send, async (c) => {
    await reports.send(c.req.valid('json').week);
    return c.json(await reports.state(), 200);
  });

  const file = createRoute({
    method: 'get',
    path: '/report/files/{file}',
    tags,
    middleware: [requireRole('owner', 'supervisor')] as const,
    summary: 'A report that was written to the folder',
    request: { params: z.object({ file: z.string() }) },
    responses: { ...page, ...problems('auth.required', 'auth.forbidden', 'record.unknown') },
  });
  api.openapi(file, async (c) => {
    const html = await reports.folder.read(c.req.valid('param').file);
    if (html === undefined) throw new ProblemError('record.unknown');
    c.header('content-security-policy', policy);
    return c.html(html, 200);
  });

  return api;
}
