import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ChatService } from '../chat/chatService.ts';
import { surveyAnswer, surveyState } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { bearerToken } from '../http/bearerToken.ts';
import type { Limits } from '../http/limits.ts';
import { createSurveys } from './surveys.ts';

const params = z.object({ id: z.string().min(1).max(64) });
const bearer = [{ conversation: [] }];
const path = '/conversations/{id}/survey';

/** What a customer says of the conversation: to be read, and changed within a day, also when it is closed. */
export function surveyRoutes({ chat, database, limits, now }: { chat: ChatService; database: Database; limits: Limits; now: () => number }): OpenAPIHono<ApiEnv> {
  const surveys = createSurveys(database);
  const api = createApi();

  const read = createRoute({
    method: 'get',
    path,
    tags: ['chat'],
    summary: 'What the customer said of the conversation',
    security: bearer,
    request: { params },
    responses: { 200: { description: 'The answer as it stands', content: jsonOf(surveyState) }, ...problems('conversation.unknown', 'record.unknown') },
  });
  api.openapi(read, (c) => {
    const { id } = c.req.valid('param');
    chat.authorize(id, bearerToken(c));
    return c.json(surveys.state(id), 200);
  });

  const change = createRoute({
    method: 'put',
    path,
    tags: ['chat'],
    summary: 'Answer the survey otherwise',
    description: 'Once it was asked, and within a day of the first answer. The last word counts.',
    security: bearer,
    request: { params, body: { required: true, content: jsonOf(surveyAnswer) } },
    responses: {
      200: { description: 'It is kept', content: jsonOf(surveyState) },
      ...problems('conversation.unknown', 'record.unknown', 'survey.over', 'choice.not-offered', 'request.invalid', 'request.text-damaged', 'request.not-json', 'request.too-large', 'rate.exceeded', 'storage.busy'),
    },
  });
  api.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    await limits.message(id, bearerToken(c));
    chat.authorize(id, bearerToken(c));
    const answer = c.req.valid('json');
    const { score, reasons, comment } = answer;
    await chat.take(id, {
      kind: 'surveyed',
      data: { score, reasons, comment },
      event: null,
      check: () => surveys.admit(id, answer, now()),
      alongside: (_status, at, seq) => surveys.change(id, answer, seq, at),
    });
    return c.json(surveys.state(id), 200);
  });

  return api;
}
