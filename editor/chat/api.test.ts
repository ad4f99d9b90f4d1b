import { expect, test } from 'vitest';
import { chatApi } from './api.ts';

test('a call carries the token, the language and the body, and nothing in the address that is not escaped', async () => {
  const calls: [string, RequestInit | undefined][] = [];
  const api = chatApi(async (input, init) => {
    calls.push([String(input), init]);
    return Response.json({ status: 'bot', cursor: 3, messages: [] });
  }, () => 'en');
  await expect(api.send({ id: 'a/b', token: 't' }, { messageId: 'm', text: 'hi' })).resolves.toEqual({ kind: 'ok', value: { status: 'bot', cursor: 3, messages: [] } });
  expect(calls[0]?.[0]).toBe('/api/chat/conversations/a%2Fb/messages');
  expect(calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"messageId":"m","text":"hi"}', headers: { authorization: 'Bearer t', 'accept-language': 'en' } });
});

test.each([
  [404, { code: 'conversation_not_found' }, {}, { kind: 'lost' }],
  [404, '<h1>Not Found</h1>', {}, { kind: 'later', busy: true }],
  [422, { code: 'x', title: '消息过长' }, {}, { kind: 'refused', title: '消息过长' }],
  [429, { code: 'x' }, { 'retry-after': '3' }, { kind: 'later', busy: true, retryAfter: 3000 }],
  [503, { code: 'x' }, { 'retry-after': '999999' }, { kind: 'later', busy: true, retryAfter: 120_000 }],
  [502, '', {}, { kind: 'later', busy: true, retryAfter: undefined }],
  [200, { status: 'bot', cursor: 'x' }, {}, { kind: 'later' }],
])('%i with %j means %j', async (status, body, headers, answer) => {
  const api = chatApi(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: headers as Record<string, string> }), () => 'zh');
  await expect(api.since({ id: 'c', token: 't' }, 0)).resolves.toMatchObject(answer);
});

test('a broken line is tried again', async () => {
  const api = chatApi(async () => { throw new TypeError('Failed to fetch'); }, () => 'zh');
  await expect(api.flow('shop')).resolves.toEqual({ kind: 'later', busy: false, retryAfter: undefined });
});
