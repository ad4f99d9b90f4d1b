import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { deskConversation, turnResult, type StartedConversation } from '../contract.ts';
import { conversations } from '../db/schema.ts';
import type { Entry } from './log.ts';

let office: StaffedHouse;
let server: ServerType;
let origin: string;
let chat: StartedConversation;
beforeEach(async () => {
  office = await StaffedHouse.open({ staff: ['agent'] });
  await office.publish('shop');
  chat = await office.start('shop');
  origin = await new Promise((resolve) => {
    server = serve({ fetch: office.app.fetch, port: 0, hostname: '127.0.0.1' }, (at: AddressInfo) => resolve(`http://127.0.0.1:${at.port}`));
  });
});
afterEach(async () => {
  office.house.quiet();
  await new Promise((resolve) => server.close(resolve));
  await office.close();
});

const headers = (): Record<string, string> => ({ authorization: `Bearer ${chat.token}` });
const path = (rest: string): string => `/api/chat/conversations/${chat.conversationId}/${rest}`;

/** Puts entries into the log, as turns would have. */
function log(entries: readonly Pick<Entry, 'kind' | 'data'>[]): void {
  const { store, database } = office.house;
  const from = (store.conversation(chat.conversationId)?.seq ?? 0) + 1;
  store.insertEntries(chat.conversationId, entries.map((each, index) => ({ ...each, seq: from + index, at: 0, node: null, outlet: null })));
  database.orm.update(conversations).set({ seq: from + entries.length - 1 }).run();
}

it('gives out a conversation without end part by part, and the desk its end', async () => {
  log(Array.from({ length: 2_500 }, (_, index) => ({ kind: 'system', data: { text: String(index) } })));
  const texts: string[] = [];
  for (let cursor = chat.cursor, more = true; more; ) {
    const part = turnResult.parse(await (await office.request(path(`messages?after=${cursor}`), { headers: headers() })).json());
    expect(part.messages.length).toBeLessThanOrEqual(1_000);
    texts.push(...part.messages.map((each) => each.text));
    more = part.cursor > cursor;
    cursor = part.cursor;
  }
  expect(texts).toEqual(Array.from({ length: 2_500 }, (_, index) => String(index)));
  const read = deskConversation.parse(await (await office.request(`/api/desk/chats/${chat.conversationId}`, { as: 'agent' })).json());
  expect(read.messages.map((each) => each.text)).toEqual(texts.slice(-200));
  expect(read.earlier).toBe(true);
  expect(read.cursor).toBe(chat.cursor + 2_500);
});

it('ends a stream whose log cannot be read, and not the turn that woke it', async () => {
  const stream = await fetch(`${origin}${path('events')}`, { headers: headers() });
  log([{ kind: 'system', data: { text: 7 } }]);
  expect((await office.say(chat, 'm1', 'hello?')).status).toBe(200);
  await expect(stream.text()).rejects.toBeInstanceOf(Error);
});

it('keeps no stream for who has gone before it was opened', async () => {
  const outgoing = new ServerResponse(new IncomingMessage(new Socket()));
  outgoing.destroy();
  for (let times = 0; times < 20; times += 1) await office.app.request(path('events'), { headers: headers() }, { outgoing });
  const stream = await fetch(`${origin}${path('events')}`, { headers: headers() });
  expect(stream.status).toBe(200);
  await stream.body?.cancel();

  const cookie = { cookie: office.cookie('agent') };
  for (let times = 0; times < 20; times += 1) await office.app.request('/api/desk/events', { headers: cookie }, { outgoing });
  const desk = await fetch(`${origin}/api/desk/events`, { headers: cookie });
  expect(desk.status).toBe(200);
  await desk.body?.cancel();
});

it('opens no stream while the server stops, which would hold it up', async () => {
  office.house.quiet();
  expect((await fetch(`${origin}${path('events')}`, { headers: headers() })).status).toBe(503);
  expect((await fetch(`${origin}/api/desk/events`, { headers: { cookie: office.cookie('agent') } })).status).toBe(503);
});
