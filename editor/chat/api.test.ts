import { expect, test } from 'vitest';
import { chatApi } from './api.ts';
import { readMessage } from './wire.ts';
import { streamAction } from './streamAction.ts';

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
  [403, { code: 'contact.blocked', title: '暂时无法继续对话' }, {}, { kind: 'refused', code: 'contact.blocked', title: '暂时无法继续对话' }],
  [401, { code: 'contact.token-invalid' }, {}, { kind: 'refused', code: 'contact.token-invalid' }],
  [404, { code: 'record.unknown' }, {}, { kind: 'refused', code: 'record.unknown' }],
  [422, { code: 'x', title: '消息过长' }, {}, { kind: 'refused', title: '消息过长' }],
  [429, { code: 'x' }, { 'retry-after': '3' }, { kind: 'later', busy: true, retryAfter: 3000 }],
  [503, { code: 'x' }, { 'retry-after': '999999' }, { kind: 'later', busy: true, retryAfter: 120_000 }],
  [502, '', {}, { kind: 'later', busy: true, retryAfter: undefined }],
  [200, { status: 'bot', cursor: 'x' }, {}, { kind: 'later' }],
])('%i with %j means %j', async (status, body, headers, answer) => {
  const api = chatApi(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: headers as Record<string, string> }), () => 'zh');
  await expect(api.since({ id: 'c', token: 't' }, 0)).resolves.toMatchObject(answer);
});

test.each([
  ['/api/chat/shop/faq?locale=zh', { locale: 'zh', categories: [{ id: 'c', name: 'C', entries: [{ id: 'e', question: 'Q', answer: 'A', more: 1 }, { id: 'e', question: 'Q' }, { id: 'e', question: '', answer: 'A' }, null] }, { id: 1 }] }],
  ['/api/chat/shop/faq/search?q=a%26b+c&locale=zh', { entries: [{ id: 'e', question: 'Q', answer: 'A' }, 'x'] }],
])('of %s, what is no question with an answer is left out', async (address, body) => {
  const called: string[] = [];
  const api = chatApi(async (input) => {
    called.push(String(input));
    return Response.json(body);
  }, () => 'zh');
  const entries = [{ id: 'e', question: 'Q', answer: 'A' }];
  const answer = 'entries' in body ? await api.searchFaq('shop', 'a&b c', 'zh') : await api.faq('shop', 'zh');
  expect(called).toEqual([address]);
  expect(answer).toEqual({ kind: 'ok', value: 'entries' in body ? { entries } : { locale: 'zh', categories: [{ id: 'c', name: 'C', entries }] } });
});

test('whether an answer helped goes to its own call, and only a rateable message is one', async () => {
  const calls: [string, RequestInit | undefined][] = [];
  const api = chatApi(async (input, init) => {
    calls.push([String(input), init]);
    const said = { from: 'bot', text: 'x', at: '2026-01-01T00:00:00.000Z' };
    return Response.json({ status: 'bot', cursor: 3, messages: [{ ...said, seq: 1, rateable: true }, { ...said, seq: 2, rateable: 'yes' }] });
  }, () => 'zh');
  await expect(api.rate({ id: 'c', token: 't' }, { seq: 1, helpful: false })).resolves.toEqual({ kind: 'ok', value: true });
  expect(calls[0]).toMatchObject(['/api/chat/conversations/c/feedback', { method: 'POST', body: '{"seq":1,"helpful":false}', headers: { authorization: 'Bearer t' } }]);
  const turn = await api.since({ id: 'c', token: 't' }, 0);
  expect(turn.kind === 'ok' && turn.value.messages.map(({ rateable }) => rateable)).toEqual([true, undefined]);
});

test('a broken line is tried again', async () => {
  const api = chatApi(async () => { throw new TypeError('Failed to fetch'); }, () => 'zh');
  await expect(api.flow('shop')).resolves.toEqual({ kind: 'later', busy: false, retryAfter: undefined });
});

test('what is told beside the conversation goes to its own calls', async () => {
  const calls: [string | undefined, string, unknown][] = [];
  const state = { score: 4, reasons: ['slow', 1], comment: '', changeableUntil: '2026-01-01T00:00:00.000Z' };
  const api = chatApi(async (input, init) => {
    calls.push([init?.method, String(input).replace('/api/chat/conversations/c/', ''), init?.body === undefined ? undefined : JSON.parse(String(init.body))]);
    return Response.json(state);
  }, () => 'zh');
  const key = { id: 'c', token: 't' };
  await api.leave(key, 'm');
  await expect(api.signal(key, 'typing')).resolves.toEqual({ kind: 'ok', value: true });
  await api.signal(key, 'read', 7);
  const answer = { score: null, reasons: [], comment: 'x' };
  await expect(api.answerSurvey(key, answer)).resolves.toEqual({ kind: 'ok', value: { ...state, reasons: ['slow'] } });
  await api.survey(key);
  expect(calls).toEqual([['POST', 'leave', { messageId: 'm' }], ['POST', 'typing', {}], ['POST', 'read', { seq: 7 }], ['PUT', 'survey', answer], ['GET', 'survey', undefined]]);
});

test.each([
  [{ step: 'score', askReasonsBelow: 3, reasons: [{ id: 'a', label: 'A', more: 1 }, { id: 1 }, null] }, { step: 'score', askReasonsBelow: 3, reasons: [{ id: 'a', label: 'A' }] }],
  [{ step: 'comment', reasons: 'x', askReasonsBelow: '3' }, { step: 'comment' }],
  [{ step: 'toString' }, undefined],
  ['score', undefined],
])('the mark %j of a message is read as %j', (survey, read) => {
  expect(readMessage({ seq: 1, from: 'bot', text: 'x', at: '2026-01-01T00:00:00.000Z', survey })?.survey).toEqual(read);
});

test.each([
  ['queue', { position: 3, waitSeconds: 90 }, { type: 'queue', queue: { position: 3, waitSeconds: 90 } }],
  ['queue', { position: 3, waitSeconds: '<b>' }, { type: 'queue', queue: { position: 3, waitSeconds: null } }],
  ['queue', { position: 'x' }, undefined],
  ['typing', { from: 'agent', name: 'Lin' }, { type: 'typing', from: 'agent', on: true, name: 'Lin' }],
  ['typing', { from: 'agent', name: { toString: 1 } }, { type: 'typing', from: 'agent', on: true }],
  ['typing', { from: 'customer' }, undefined],
])('the event %s %j of the stream means %j', (event, data, action) => {
  expect(streamAction({ event, data: JSON.stringify(data), id: undefined })).toEqual(action);
});
