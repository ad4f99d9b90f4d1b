import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { flowToCheck, flowTranscript, flowTranscriptChange, flowTranscripts, newFlowTranscript, transcriptResults } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { flowId, readers, refused, tags, unreadable, writers } from './access.ts';
import type { Flows } from './flows.ts';

const oneTranscript = flowId.extend({ transcript: z.string().min(1).max(64) });
const unwritable = ['request.invalid', 'request.not-json', 'request.too-large', 'request.text-damaged', 'record.unknown'] as const;

/** The recorded conversations kept with a flow, which are replayed before it is published. */
export function transcriptRoutes({ flows: { transcripts } }: { flows: Flows }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/{id}/transcripts',
    middleware: readers,
    tags,
    summary: 'The transcripts kept with a flow',
    request: { params: flowId },
    responses: { 200: { description: 'Transcripts, oldest first', content: jsonOf(flowTranscripts) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(list, (c) => c.json({ transcripts: transcripts.list(c.req.valid('param').id) }, 200));

  const create = createRoute({
    method: 'post',
    path: '/{id}/transcripts',
    middleware: writers,
    tags,
    summary: 'Keep a transcript with a flow',
    request: { params: flowId, body: { required: true, content: jsonOf(newFlowTranscript) } },
    responses: { 201: { description: 'The transcript', content: jsonOf(flowTranscript) }, ...problems(...refused, ...unwritable, 'transcripts.too-many') },
  });
  api.openapi(create, async (c) => c.json(await transcripts.create(c.req.valid('param').id, c.req.valid('json')), 201));

  const run = createRoute({
    method: 'post',
    path: '/{id}/transcripts/run',
    middleware: readers,
    tags,
    summary: 'Replay the kept transcripts against a document',
    description: 'With the real engine, knowledge and sentiment. Stores nothing.',
    request: { params: flowId, body: { required: true, content: jsonOf(flowToCheck) } },
    responses: { 200: { description: 'What each came to', content: jsonOf(transcriptResults) }, ...problems(...refused, ...unreadable, 'record.unknown', 'flow.invalid') },
  });
  api.openapi(run, async (c) => c.json({ results: await transcripts.run(c.req.valid('param').id, c.req.valid('json').document) }, 200));

  const change = createRoute({
    method: 'put',
    path: '/{id}/transcripts/{transcript}',
    middleware: writers,
    tags,
    summary: 'Rename or replace a kept transcript',
    request: { params: oneTranscript, body: { required: true, content: jsonOf(flowTranscriptChange) } },
    responses: { 200: { description: 'The transcript', content: jsonOf(flowTranscript) }, ...problems(...refused, ...unwritable) },
  });
  api.openapi(change, async (c) => c.json(await transcripts.change(c.req.valid('param').id, c.req.valid('param').transcript, c.req.valid('json')), 200));

  const remove = createRoute({
    method: 'delete',
    path: '/{id}/transcripts/{transcript}',
    middleware: writers,
    tags,
    summary: 'Delete a kept transcript',
    request: { params: oneTranscript },
    responses: { 204: { description: 'It is gone' }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(remove, async (c) => {
    await transcripts.remove(c.req.valid('param').id, c.req.valid('param').transcript);
    return c.body(null, 204);
  });

  return api;
}
