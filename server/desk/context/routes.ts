import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../../auth/requireRole.ts';
import { chatContext, suggestions, wrongSuggestion } from '../../contract/deskContext.ts';
import { locale } from '../../contract/text.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import { createContext } from './createContext.ts';
import { createSuggesting, type SuggestingHouse } from './createSuggesting.ts';

const tags = ['desk'];
const chatId = z.object({ id: z.string().min(1).max(64) });
const language = z.object({ locale: locale.optional() });
const refused = ['auth.required', 'auth.forbidden', 'conversation.unknown', 'request.invalid'] as const;

/** What is known around a chat: its story and its customer, and knowledge that may answer them. Mounted at `/api/desk`. */
export function contextRoutes(house: SuggestingHouse): OpenAPIHono<ApiEnv> {
  const contextOf = createContext(house);
  const suggesting = createSuggesting(house);
  const api = createApi();
  api.use('/chats/:id/*', requireRole('owner', 'supervisor', 'agent'));

  const read = createRoute({
    method: 'get',
    path: '/chats/{id}/context',
    tags,
    summary: 'The whole story behind a chat',
    description: 'With a brief in both languages that is made of the log alone, and a summary of the customer\'s and agents\' own sentences.',
    request: { params: chatId },
    responses: { 200: { description: 'Everything that is known', content: jsonOf(chatContext) }, ...problems(...refused) },
  });
  api.openapi(read, (c) => c.json(contextOf(c.get('staff'), c.req.valid('param').id), 200));

  const suggest = createRoute({
    method: 'get',
    path: '/chats/{id}/suggestions',
    tags,
    summary: 'Knowledge for what the customer wrote last',
    description: 'Of the bases of the flow; the likeliest five. In the customer\'s language, unless another is asked for.',
    request: { params: chatId, query: language },
    responses: { 200: { description: 'Entries, the likeliest first', content: jsonOf(suggestions) }, ...problems(...refused) },
  });
  api.openapi(suggest, async (c) => c.json({ suggestions: await suggesting.list(c.get('staff'), c.req.valid('param').id, c.req.valid('query').locale) }, 200));

  const ruleOut = createRoute({
    method: 'post',
    path: '/chats/{id}/suggestions/wrong',
    tags,
    summary: 'Say that an entry does not answer the customer',
    description: 'It is not suggested for that text again, and the question waits with those that the base did not help with. Safe to repeat.',
    request: { params: chatId, query: language, body: { required: true, content: jsonOf(wrongSuggestion) } },
    responses: {
      200: { description: 'What is suggested now', content: jsonOf(suggestions) },
      ...problems(...refused, 'record.unknown', 'request.text-damaged', 'request.not-json', 'request.too-large', 'storage.busy', 'storage.full', 'server.stopping'),
    },
  });
  api.openapi(ruleOut, async (c) => {
    const { id } = c.req.valid('param');
    await suggesting.ruleOut(c.get('staff'), id, c.req.valid('json'));
    return c.json({ suggestions: await suggesting.list(c.get('staff'), id, c.req.valid('query').locale) }, 200);
  });

  return api;
}
