import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { flowSummary, flowVersion, flowVersionDetail, flowVersions, liveChoice, publication } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { flowId, readers, refused, tags, writers } from './access.ts';
import type { Flows } from './flows.ts';

const version = flowId.extend({ version: z.coerce.number().int().positive().max(1_000_000) });

/** A flow's published versions, and which of them is live. */
export function versionRoutes({ flows }: { flows: Flows }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const publish = createRoute({
    method: 'post',
    path: '/{id}/publish',
    middleware: writers,
    tags,
    summary: 'Publish the draft as the next version and make it live',
    description: 'Conversations under way stay on the version they began with. The transcripts kept with the flow are replayed first. Knowledge that waits for a flow to be published goes live with it.',
    request: { params: flowId, body: { required: true, content: jsonOf(publication) } },
    responses: { 201: { description: 'The version', content: jsonOf(flowVersion) }, ...problems(...refused, 'request.invalid', 'record.unknown', 'draft.conflict', 'flow.invalid', 'flow.transcripts-differ', 'knowledge.tests-worse') },
  });
  api.openapi(publish, async (c) => c.json(await flows.publish(c.req.valid('param').id, { ...c.req.valid('json'), publishedBy: c.get('staff').id }), 201));

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

  return api;
}
