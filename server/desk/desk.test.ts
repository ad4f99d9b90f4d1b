import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskChat, DeskConversation, DeskEntry, StaffMember, StartedConversation, TurnResult } from '../contract.ts';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await StaffedHouse.open();
  await office.publish('shop');
});
afterAll(() => office.close());

const get = (path: string, as = 'agent') => office.request(`/api/desk${path}`, { as });
const post = (path: string, body: unknown = {}, as = 'agent') => office.request(`/api/desk${path}`, { as, method: 'POST', body });
const read = async (chat: StartedConversation): Promise<DeskConversation> => (await get(`/chats/${chat.conversationId}`)).json();
const list = async (view: string, as = 'agent'): Promise<DeskChat[]> => (await (await get(`/chats?view=${view}`, as)).json()).chats;
const ids = (chats: readonly { id: string }[]) => chats.map(({ id }) => id);
const customerSees = async (chat: StartedConversation): Promise<TurnResult> =>
  (await office.request(`/api/chat/conversations/${chat.conversationId}/messages`, { headers: { authorization: `Bearer ${chat.token}` } })).json();
const texts = (messages: readonly Pick<DeskEntry, 'from' | 'text'>[]) => messages.map(({ from, text }) => `${from}: ${text}`);
/** A chat that the agent is on. */
const accepted = async (opening: object = { locale: 'zh' }) => {
  const chat = await office.start('shop', opening);
  expect((await post(`/chats/${chat.conversationId}/accept`)).status).toBe(200);
  return chat;
};

describe('the queue', () => {
  it('holds who waits, most urgent first and then who has waited longest', async () => {
    await office.publish('vip', [], 5);
    const first = await office.start('shop', { locale: 'zh', contact: { name: '李先生' } });
    const second = await office.start('shop');
    const urgent = await office.start('vip', { locale: 'en' });
    const mine = [first, second, urgent].map(({ conversationId }) => conversationId);
    const waiting = await list('waiting');
    expect(ids(waiting).filter((id) => mine.includes(id))).toEqual([urgent, first, second].map(({ conversationId }) => conversationId));
    expect(waiting.find(({ id }) => id === first.conversationId)).toEqual({
      id: first.conversationId,
      status: 'queued',
      flow: 'shop',
      locale: 'zh',
      channel: 'api',
      contactName: '李先生',
      contact: { id: expect.any(String), name: '李先生', vip: 0, verified: false, blocked: false, tags: [] },
      note: '想退货',
      reason: 'flow',
      team: '售后',
      skills: [],
      priority: 0,
      requestedAt: expect.stringMatching(/Z$/),
      acceptedBy: null,
      acceptedAt: null,
      reservedFor: null,
      tags: [],
      unread: 0,
      mood: null,
      lastMessage: { from: 'bot', text: '正在为您转接人工客服，请稍候。', at: expect.stringMatching(/Z$/) },
    });
    await office.say(first, 'm1', '有人吗');
    expect((await list('waiting')).find(({ id }) => id === first.conversationId)?.lastMessage).toMatchObject({ from: 'customer', text: '有人吗' });
  });

  it('shows each agent what is theirs, and everybody what is open', async () => {
    const chat = await accepted();
    const { conversationId: id } = chat;
    expect(ids(await list('waiting'))).not.toContain(id);
    expect(ids(await list('mine'))).toContain(id);
    expect(ids(await list('mine', 'supervisor'))).not.toContain(id);
    expect((await list('open', 'supervisor')).find((each) => each.id === id)).toMatchObject({ status: 'agent', acceptedBy: { name: 'agent 小林' } });
    await post(`/chats/${id}/close`);
    for (const view of ['waiting', 'mine', 'open']) expect(ids(await list(view))).not.toContain(id);
  });

  it('refuses a list that there is not', async () => {
    expect((await get('/chats?view=everything')).status).toBe(400);
  });
});

describe('accepting', () => {
  it.each([
    ['zh', '客服 agent 小林 已接入，为您服务。'],
    ['en', 'agent 小林 has joined the chat.'],
  ])('tells the customer in their language (%s) who has come', async (locale, text) => {
    const chat = await accepted({ locale });
    const seen = await customerSees(chat);
    expect(seen.status).toBe('agent');
    expect(seen.messages.at(-1)).toMatchObject({ from: 'system', text });
  });

  it('answers the same again to the one who is on it', async () => {
    const chat = await accepted();
    const before = await read(chat);
    const again = await post(`/chats/${chat.conversationId}/accept`);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(before.chat);
    expect(await read(chat)).toEqual(before);
  });

  it('lets exactly one of two hundred have the chat', async () => {
    const chat = await office.start('shop');
    const { desk: { desk, reading }, store, database } = office.house;
    const crowd = Array.from({ length: 200 }, (_, n): StaffMember => ({ id: `s${n}`, name: `Agent ${n}`, email: `s${n}@example.com`, role: 'agent' }));
    const hire = database.connection.prepare("insert into user (id, name, email, email_verified, role, created_at, updated_at) values (?, ?, ?, 1, 'agent', 0, 0)");
    for (const { id, name, email } of crowd) hire.run(id, name, email);
    const results = await Promise.allSettled(crowd.map((each) => desk.accept(chat.conversationId, each)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = results.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(new Set(refusals)).toEqual(new Set(['chat.taken']));
    const winner = crowd[results.findIndex(({ status }) => status === 'fulfilled')];
    expect(ids(reading.list('mine', winner!, {}, { limit: 10 }).chats)).toEqual([chat.conversationId]);
    expect(store.log(chat.conversationId, 0).filter(({ kind }) => kind === 'system')).toHaveLength(1);
    expect((await customerSees(chat)).messages.at(-1)?.text).toContain(winner!.name);
  });

  it('lets one of three have each of many chats over HTTP, and tells the others', async () => {
    const chats = await Promise.all(Array.from({ length: 20 }, () => office.start('shop')));
    for (const { conversationId } of chats) {
      const tries = await Promise.all(['agent', 'supervisor', 'owner'].map((as) => post(`/chats/${conversationId}/accept`, {}, as)));
      expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    }
  });

  it('comes to nothing once the chat has ended', async () => {
    const chat = await accepted();
    await post(`/chats/${chat.conversationId}/close`);
    expect(await (await post(`/chats/${chat.conversationId}/accept`)).json()).toMatchObject({ status: 409, code: 'chat.taken' });
  });
});

describe('answering', () => {
  it('puts what the agent says into the chat, under their name', async () => {
    const chat = await accepted();
    const answer: TurnResult = await (await post(`/chats/${chat.conversationId}/messages`, { messageId: 'a1', text: '您好，请讲。' })).json();
    expect(answer).toMatchObject({ status: 'agent', messages: [{ from: 'agent', name: 'agent 小林', text: '您好，请讲。' }] });
    await office.say(chat, 'c1', '我要退货');
    expect(texts((await customerSees(chat)).messages).slice(-2)).toEqual(['agent: 您好，请讲。', 'customer: 我要退货']);
    const { messages, cursor } = await read(chat);
    expect(texts(messages)[0]).toBe('bot: 正在为您转接人工客服，请稍候。');
    const since: TurnResult = await (await get(`/chats/${chat.conversationId}/messages?after=${answer.cursor}`)).json();
    expect(texts(since.messages)).toEqual(['customer: 我要退货']);
    expect(since.cursor).toBe(cursor);
  });

  it('says a message once, however often and however simultaneously it is sent', async () => {
    const chat = await accepted();
    const send = async () => (await post(`/chats/${chat.conversationId}/messages`, { messageId: 'once', text: '在的' })).json();
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    for (const each of [...answers, await send()]) expect(each).toEqual(answers[0]);
    expect(texts((await read(chat)).messages).filter((text) => text === 'agent: 在的')).toHaveLength(1);
  });

  it('does not take the customer\'s id for its own', async () => {
    const chat = await accepted();
    await office.say(chat, 'same', '我说的');
    const answer = await (await post(`/chats/${chat.conversationId}/messages`, { messageId: 'same', text: '客服说的' })).json();
    expect(texts(answer.messages)).toEqual(['agent: 客服说的']);
  });

  it('is for the one who is on the chat, while they are', async () => {
    const waiting = await office.start('shop');
    const say = (id: string, as: string) => post(`/chats/${id}/messages`, { messageId: `by-${as}`, text: '?' }, as);
    expect(await (await say(waiting.conversationId, 'agent')).json()).toMatchObject({ status: 409, code: 'chat.not-yours' });
    const taken = await accepted();
    for (const as of ['supervisor', 'owner']) expect((await say(taken.conversationId, as)).status).toBe(409);
    await post(`/chats/${taken.conversationId}/return`);
    expect((await say(taken.conversationId, 'agent')).status).toBe(409);
    expect(texts((await read(taken)).messages).some((text) => text.startsWith('agent:'))).toBe(false);
  });

  it.each([
    ['NUL', { messageId: 'n', text: 'a\0b' }],
    ['half a character', { messageId: 'n', text: '\ud800' }],
    ['nothing', { messageId: 'n', text: '' }],
    ['a name of their own', { messageId: 'n', text: 'x', name: 'CEO' }],
    ['4,001 characters', { messageId: 'n', text: 'x'.repeat(4_001) }],
  ])('refuses %s', async (_what, body) => {
    const chat = await accepted();
    expect((await post(`/chats/${chat.conversationId}/messages`, body)).status).toBe(400);
  });
});

describe('leaving a chat', () => {
  it('gives it back to the bot, which goes on', async () => {
    const chat = await accepted();
    expect(await (await post(`/chats/${chat.conversationId}/return`)).json()).toMatchObject({ status: 'bot' });
    expect((await customerSees(chat)).messages.at(-1)).toMatchObject({ from: 'bot', text: '还有什么可以帮您？' });
    await office.say(chat, 'again', '再转人工');
    const [waiting] = (await list('waiting')).filter(({ id }) => id === chat.conversationId);
    expect(waiting).toMatchObject({ status: 'queued', acceptedBy: null });
    expect((await post(`/chats/${chat.conversationId}/accept`, {}, 'owner')).status).toBe(200);
  });

  it('closes it, and the customer with it', async () => {
    const chat = await accepted();
    expect(await (await post(`/chats/${chat.conversationId}/close`)).json()).toMatchObject({ status: 'closed' });
    expect(await customerSees(chat)).toMatchObject({ status: 'closed' });
    expect((await customerSees(chat)).messages.at(-1)?.text).toBe('再见。');
    expect((await office.say(chat, 'late', '还在吗')).status).toBe(409);
  });

  it.each(['return', 'close'])('is not for those who are not on it (%s)', async (way) => {
    const waiting = await office.start('shop');
    expect(await (await post(`/chats/${waiting.conversationId}/${way}`)).json()).toMatchObject({ status: 409, code: 'chat.not-yours' });
    const taken = await office.start('shop');
    await post(`/chats/${taken.conversationId}/accept`, {}, 'owner');
    expect(await (await post(`/chats/${taken.conversationId}/${way}`)).json()).toMatchObject({ status: 404, code: 'conversation.unknown' });
    expect((await list('mine', 'owner')).find(({ id }) => id === taken.conversationId)?.status).toBe('agent');
    expect((await post(`/chats/${taken.conversationId}/${way}`, {}, 'supervisor')).status).toBe(200);
  });

  it('happens once of many times at once', async () => {
    const chat = await accepted();
    const ways = await Promise.all(['return', 'close', 'return', 'close'].map((way) => post(`/chats/${chat.conversationId}/${way}`)));
    expect(ways.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  });
});

it('answers 404 alike for chats that are not the desk\'s and that are not there', async () => {
  for (const id of ['nothing', `c${'A'.repeat(16)}`]) {
    for (const path of ['', '/messages']) expect((await get(`/chats/${id}${path}`)).status).toBe(404);
    for (const path of ['/accept', '/return', '/close']) expect((await post(`/chats/${id}${path}`)).status).toBe(404);
    expect(await (await post(`/chats/${id}/messages`, { messageId: 'm', text: 'x' })).json()).toMatchObject({ code: 'conversation.unknown' });
  }
});

it('still finds the person for a conversation whose state cannot be read', async () => {
  const chat = await office.start('shop');
  office.house.database.connection.prepare('update conversations set snapshot = ? where id = ?').run('{', chat.conversationId);
  const response = await post(`/chats/${chat.conversationId}/accept`);
  expect(await response.json()).toMatchObject({ status: 'queued', acceptedBy: null });
  expect(ids(await list('open')).filter((id) => id === chat.conversationId)).toHaveLength(1);
  expect((await customerSees(chat)).messages.every(({ from }) => from !== 'system')).toBe(true);
  expect(await (await post(`/chats/${chat.conversationId}/accept`)).json()).toMatchObject({ status: 'agent', acceptedBy: { name: 'agent 小林' } });
});
