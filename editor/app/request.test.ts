import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { request } from './request.ts';

const answer = z.strictObject({ open: z.boolean() });
const fetch = vi.fn<typeof globalThis.fetch>();

beforeEach(() => {
  fetch.mockReset();
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } });
});
afterEach(() => vi.unstubAllGlobals());

test('asks in the language of the page and reads the answer', async () => {
  fetch.mockResolvedValue(Response.json({ open: true }));
  await expect(request('/api/setup?token=x', { answer })).resolves.toEqual({ open: true });
  expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).get('Accept-Language')).toBe('zh-CN');
});

test('a body is sent as JSON, and none as an empty object', async () => {
  fetch.mockImplementation(async () => Response.json({ open: true }));
  await request('/a', { method: 'POST', body: { text: '你好' }, answer });
  await request('/b', { method: 'POST', answer });
  expect(fetch.mock.calls.map(([, init]) => init?.body)).toEqual(['{"text":"你好"}', '{}']);
});

test('a problem keeps its code and its words', async () => {
  const problem = { type: 'about:blank', title: '该会话已被其他坐席接入', status: 409, code: 'chat.taken', detail: '请从队列中选择其他会话。' };
  fetch.mockResolvedValue(Response.json(problem, { status: 409 }));
  await expect(request('/a', { answer })).rejects.toMatchObject({ name: 'ProblemError', status: 409, code: 'chat.taken', title: problem.title, detail: problem.detail });
});

test.each([
  ['a refusal that is no problem document', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), { status: 502, code: 'failed' }],
  ['an answer of another shape', () => Response.json({ open: 'yes' }), { status: 200, code: 'unexpected' }],
  ['an answer that is not JSON', () => new Response('ok'), { status: 200, code: 'unexpected' }],
])('%s becomes a problem of ours', async (_name, response, expected) => {
  fetch.mockResolvedValue(response());
  await expect(request('/a', { answer })).rejects.toMatchObject(expected);
});

test('no connection becomes a problem of ours, giving up does not', async () => {
  fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(request('/a', { answer })).rejects.toMatchObject({ status: 0, code: 'offline' });
  fetch.mockRejectedValueOnce(new DOMException('Aborted', 'AbortError'));
  await expect(request('/a', { answer })).rejects.toMatchObject({ name: 'AbortError' });
});
