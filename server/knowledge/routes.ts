import type { OpenAPIHono } from '@hono/zod-openapi';
import { createApi, type ApiEnv } from '../http/api.ts';
import { askRoutes } from './askRoutes.ts';
import { baseRoutes } from './baseRoutes.ts';
import { changeRoutes } from './changeRoutes.ts';
import { fileRoutes } from './fileRoutes.ts';
import type { Knowledge } from './knowledge.ts';
import { missRoutes } from './missRoutes.ts';
import { testRoutes } from './testRoutes.ts';

/** Knowledge bases for those who write them. Mounted at `/api/knowledge`. */
export function knowledgeRoutes(house: { readonly knowledge: Knowledge }): OpenAPIHono<ApiEnv> {
  const api = createApi();
  for (const routes of [baseRoutes, changeRoutes, testRoutes, fileRoutes, askRoutes, missRoutes]) api.route('/', routes(house));
  return api;
}
