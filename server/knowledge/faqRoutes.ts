import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { faqFound, faqList, slug } from '../contract.ts';
import { intact, locale } from '../contract/text.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { Limits } from '../http/limits.ts';
import { createFaqList, type FaqHouse } from './faqList.ts';

const flow = z.object({ flow: slug });
const tags = ['chat'];

/** Seconds for which a browser may keep the list. */
const keptFor = 60;

/** The questions that customers may browse and search without a conversation. Mounted at `/api/chat`. */
export function faqRoutes(house: FaqHouse & { readonly limits: Limits }): OpenAPIHono<ApiEnv> {
  const faq = createFaqList(house);
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/{flow}/faq',
    tags,
    summary: 'The questions that a flow answers, by category',
    request: { params: flow, query: z.object({ locale: locale.optional() }) },
    responses: { 200: { description: 'Questions with their answers', content: jsonOf(faqList) }, ...problems('flow.unknown', 'request.invalid') },
  });
  api.openapi(list, (c) => {
    c.header('cache-control', `public, max-age=${keptFor}`);
    c.header('vary', 'accept-language', { append: true });
    return c.json(faq.list(c.req.valid('param').flow, c.req.valid('query').locale ?? wanted(c)), 200);
  });

  const search = createRoute({
    method: 'get',
    path: '/{flow}/faq/search',
    tags,
    summary: 'Search the questions that a flow answers',
    request: { params: flow, query: z.object({ q: intact(500), locale: locale.optional() }) },
    responses: { 200: { description: 'The entries that answer best', content: jsonOf(faqFound) }, ...problems('flow.unknown', 'request.invalid', 'request.text-damaged', 'rate.exceeded') },
  });
  api.openapi(search, async (c) => {
    await house.limits.search(c);
    return c.json(await faq.search(c.req.valid('param').flow, c.req.valid('query').locale ?? wanted(c), c.req.valid('query').q), 200);
  });

  return api;
}

function wanted(c: Context<ApiEnv>): string {
  return locale.safeParse(c.req.header('accept-language')?.split(/[,;]/, 1)[0]?.trim()).data ?? '';
}
