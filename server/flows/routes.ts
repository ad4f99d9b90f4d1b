import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  flowDetail,
  flowDraft,
  flowProblems,
  flowSettings,
  flowSummaries,
  flowSummary,
  flowToCheck,
  newFlow,
} from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { House } from '../house.ts';
import { flowId, readers, refused, tags, unreadable, writers } from './access.ts';
import { createFlows } from './flows.ts';
import { transcriptRoutes } from './transcriptRoutes.ts';
import { trialRoutes } from './trialRoutes.ts';
import { versionRoutes } from './versionRoutes.ts';
import { watchRoutes } from './watchRoutes.ts';

/** Flows for those who make them: drafts, and what the editor needs beside them. Mounted at `/api/flows`. */
export function flowRoutes(house: House): OpenAPIHono<ApiEnv> {
  const flows = createFlows(house);
  const api = createApi();
  // Before `/{id}`, which would take their addresses for ids.
  api.route('/', trialRoutes(house));

  const list = createRoute({
    method: 'get',
    path: '/',
    middleware: readers,
    tags,
    summary: 'All flows',
    responses: { 200: { description: 'Flows by slug', content: jsonOf(flowSummaries) }, ...problems(...refused) },
  });
  api.openapi(list, async (c) => c.json({ flows: await flows.list() }, 200));

  const create = createRoute({
    method: 'post',
    path: '/',
    middleware: writers,
    tags,
    summary: 'Create a flow from a document',
    request: { body: { required: true, content: jsonOf(newFlow) } },
    responses: { 201: { description: 'The flow with its draft', content: jsonOf(flowDetail) }, ...problems(...refused, ...unreadable, 'slug.taken') },
  });
  api.openapi(create, async (c) => {
    const { slug, document } = c.req.valid('json');
    return c.json(await flows.create(slug, document, c.get('staff').id), 201);
  });

  const check = createRoute({
    method: 'post',
    path: '/check',
    middleware: readers,
    tags,
    summary: 'What is wrong with a document',
    description: 'Stores nothing. A document without errors can be published.',
    request: { body: { required: true, content: jsonOf(flowToCheck) } },
    responses: { 200: { description: 'Errors and warnings', content: jsonOf(flowProblems) }, ...problems(...refused, ...unreadable) },
  });
  api.openapi(check, (c) => c.json({ problems: [...flows.check(c.req.valid('json').document)] }, 200));

  const read = createRoute({
    method: 'get',
    path: '/{id}',
    middleware: readers,
    tags,
    summary: 'A flow with its draft',
    request: { params: flowId },
    responses: { 200: { description: 'The flow', content: jsonOf(flowDetail) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(read, (c) => c.json(flows.read(c.req.valid('param').id), 200));

  const saveDraft = createRoute({
    method: 'put',
    path: '/{id}/draft',
    middleware: writers,
    tags,
    summary: 'Save the draft',
    description: 'It may be incomplete. Refused when somebody else has saved since `revision`.',
    request: { params: flowId, body: { required: true, content: jsonOf(flowDraft) } },
    responses: { 200: { description: 'The flow with its new revision', content: jsonOf(flowSummary) }, ...problems(...refused, ...unreadable, 'record.unknown', 'draft.conflict') },
  });
  api.openapi(saveDraft, async (c) => {
    const { revision, document, tab = null } = c.req.valid('json');
    return c.json(await flows.saveDraft(c.req.valid('param').id, revision, document, { by: c.get('staff').id, tab }), 200);
  });

  const saveSettings = createRoute({
    method: 'put',
    path: '/{id}/settings',
    middleware: writers,
    tags,
    summary: 'Change the slug, the sites that may embed the chat, or whether the flow is archived',
    description: 'No new conversation begins on an archived flow; those under way go on.',
    request: { params: flowId, body: { required: true, content: jsonOf(flowSettings) } },
    responses: { 200: { description: 'The flow', content: jsonOf(flowSummary) }, ...problems(...refused, 'request.invalid', 'record.unknown', 'slug.taken') },
  });
  api.openapi(saveSettings, async (c) => c.json(await flows.saveSettings(c.req.valid('param').id, c.req.valid('json')), 200));

  api.route('/', versionRoutes({ flows }));
  api.route('/', transcriptRoutes({ flows }));
  api.route('/', watchRoutes(house));
  return api;
}
