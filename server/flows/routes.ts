import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import {
  flowDetail,
  flowDraft,
  flowProblems,
  flowSettings,
  flowSummaries,
  flowSummary,
  flowToCheck,
  flowVersion,
  flowVersionDetail,
  flowVersions,
  liveChoice,
  newFlow,
  publication,
} from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { Flows } from './flows.ts';

const flowId = z.object({ id: z.string().min(1).max(64) });
const version = flowId.extend({ version: z.coerce.number().int().positive().max(1_000_000) });
const readers = requireRole('owner', 'operator', 'supervisor', 'analyst');
const writers = requireRole('owner', 'operator');
const tags = ['flows'];
const unreadable = ['request.invalid', 'request.not-json', 'request.too-large', 'request.text-damaged', 'flow.shape', 'flow.too-large', 'flow.too-deep', 'flow.format-unknown'] as const;
const refused = ['auth.required', 'auth.forbidden'] as const;

/** Flows for those who make them: drafts, versions, and which version is live. */
export function flowRoutes({ flows }: { flows: Flows }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/',
    middleware: readers,
    tags,
    summary: 'All flows',
    responses: { 200: { description: 'Flows by slug', content: jsonOf(flowSummaries) }, ...problems(...refused) },
  });
  api.openapi(list, (c) => c.json({ flows: flows.list() }, 200));

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
    return c.json(await flows.create(slug, document), 201);
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
    const { revision, document } = c.req.valid('json');
    return c.json(await flows.saveDraft(c.req.valid('param').id, revision, document), 200);
  });

  const publish = createRoute({
    method: 'post',
    path: '/{id}/publish',
    middleware: writers,
    tags,
    summary: 'Publish the draft as the next version and make it live',
    description: 'Conversations under way stay on the version they began with.',
    request: { params: flowId, body: { required: true, content: jsonOf(publication) } },
    responses: { 201: { description: 'The version', content: jsonOf(flowVersion) }, ...problems(...refused, 'request.invalid', 'record.unknown', 'draft.conflict', 'flow.invalid') },
  });
  api.openapi(publish, async (c) => c.json(await flows.publish(c.req.valid('param').id, { ...c.req.valid('json'), publishedBy: c.get('staff')?.id ?? null }), 201));

  const listVersions = createRoute({
    method: 'get',
    path: '/{id}/versions',
    middleware: readers,
    tags,
    summary: 'The published versions',
    request: { params: flowId },
    responses: { 200: { description: 'Versions, newest first', content: jsonOf(flowVersions) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(listVersions, (c) => c.json({ versions: flows.versions(c.req.valid('param').id) }, 200));

  const readVersion = createRoute({
    method: 'get',
    path: '/{id}/versions/{version}',
    middleware: readers,
    tags,
    summary: 'A published version with its document',
    request: { params: version },
    responses: { 200: { description: 'The version', content: jsonOf(flowVersionDetail) }, ...problems(...refused, 'request.invalid', 'record.unknown') },
  });
  api.openapi(readVersion, (c) => c.json(flows.version(c.req.valid('param').id, c.req.valid('param').version), 200));

  const setLive = createRoute({
    method: 'post',
    path: '/{id}/live',
    middleware: writers,
    tags,
    summary: 'Make a published version the live one',
    request: { params: flowId, body: { required: true, content: jsonOf(liveChoice) } },
    responses: { 200: { description: 'The flow', content: jsonOf(flowSummary) }, ...problems(...refused, 'request.invalid', 'record.unknown') },
  });
  api.openapi(setLive, async (c) => c.json(await flows.setLive(c.req.valid('param').id, c.req.valid('json').version), 200));

  const saveSettings = createRoute({
    method: 'put',
    path: '/{id}/settings',
    middleware: writers,
    tags,
    summary: 'Change the slug, or the sites that may embed the chat',
    request: { params: flowId, body: { required: true, content: jsonOf(flowSettings) } },
    responses: { 200: { description: 'The flow', content: jsonOf(flowSummary) }, ...problems(...refused, 'request.invalid', 'record.unknown', 'slug.taken') },
  });
  api.openapi(saveSettings, async (c) => c.json(await flows.saveSettings(c.req.valid('param').id, c.req.valid('json')), 200));

  return api;
}
