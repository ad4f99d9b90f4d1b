import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { requireRole } from '../../auth/requireRole.ts';
import { analyticsChoices, countedAttributes, knownAttributes, type CountedAttributes } from '../../contract.ts';
import type { Committer } from '../../db/committer.ts';
import type { Setting } from '../../db/settings.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import type { Reader } from '../../reader/createReader.ts';

export interface FilterHouse {
  readonly reader: Reader;
  readonly committer: Committer;
  readonly countedAttributes: Setting<CountedAttributes>;
  readonly now: () => number;
}

const tags = ['analytics'];

/** What a filter can be made of, and what conversations are counted by. */
export function filterRoutes({ reader, committer, countedAttributes: setting, now }: FilterHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const choices = createRoute({
    method: 'get',
    path: '/choices',
    tags,
    summary: 'What figures can be filtered by',
    responses: { 200: { description: 'Flows with their versions, channels, locales, attributes', content: jsonOf(analyticsChoices) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(choices, async (c) => c.json(await reader.read('choices', undefined), 200));

  const counted = createRoute({
    method: 'get',
    path: '/attributes',
    tags,
    summary: 'Contact attributes that conversations are counted by',
    responses: { 200: { description: 'Their names', content: jsonOf(countedAttributes) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(counted, (c) => c.json(setting.read(), 200));

  const known = createRoute({
    method: 'get',
    path: '/attributes/known',
    tags,
    summary: 'Attributes that contacts have',
    description: 'Those that conversations may be counted by, with how many values each has: what has more than 20 tells persons rather than groups.',
    responses: { 200: { description: 'Their names', content: jsonOf(knownAttributes) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(known, async (c) => c.json(await reader.read('knownAttributes', undefined), 200));

  const count = createRoute({
    method: 'put',
    path: '/attributes',
    tags,
    middleware: [requireRole('owner')] as const,
    summary: 'Count conversations by contact attributes',
    description: 'From now on: a conversation is counted by what its contact was when it began. At most 20 values of each are told apart. What is counted by stays when a contact is erased, so choose what many share.',
    request: { body: { content: jsonOf(countedAttributes), required: true } },
    responses: { 200: { description: 'As it holds now', content: jsonOf(countedAttributes) }, ...problems('auth.required', 'auth.forbidden', 'request.invalid', 'request.not-json') },
  });
  api.openapi(count, async (c) => {
    const names = [...new Set(c.req.valid('json').names)];
    await committer.run(() => setting.write({ names }, now()));
    return c.json({ names }, 200);
  });

  return api;
}
