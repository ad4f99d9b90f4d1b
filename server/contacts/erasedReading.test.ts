import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFacts } from '../analytics/service/facts/keepFacts.ts';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { contactOf, secret, tokenOf } from './contactsHouse.test-support.ts';
import { everyKind, liveThrough } from './everyEntry.test-support.ts';

let office: StaffedHouse;
let now: number;
beforeEach(async () => {
  now = Date.now();
  office = await StaffedHouse.open({ environment: { IDENTITY_SECRET: secret }, now: () => now });
});
afterEach(() => office.close());

const canary = 'kanarienvogel';
const all = (sql: string, ...values: unknown[]) => office.house.database.connection.prepare(sql).all(...values);
const pluck = (sql: string, ...values: unknown[]) => office.house.database.connection.prepare(sql).pluck().all(...values);
const live = () => liveThrough(office, canary, (ms) => (now += ms), async () => ({ locale: 'en', contact: { name: canary }, identityToken: await tokenOf({ sub: canary, claims: { name: canary } }) }));
const erase = async (id: string) => expect((await office.request(`/api/contacts/${id}/erase`, { as: 'supervisor', method: 'POST' })).status).toBe(200);

it('leaves every chat readable, whatever happened in it, and no word in what is read', async () => {
  const chats = await live();
  const id = contactOf(office, chats[0]!);
  expect(chats.map((each) => contactOf(office, each))).toEqual([id, id, id]);
  // What a flow does that has grown too large is held without words.
  expect(new Set([...pluck('select distinct kind from events'), 'overgrown'])).toEqual(new Set(everyKind));
  const pages = (await Promise.all(chats.map(async ({ conversationId, token }) => [
    ...['', '/messages', '/messages?before=9999', '/context', '/suggestions'].map((path) => ({ path: `/api/desk/chats/${conversationId}${path}`, as: 'supervisor' })),
    { path: `/api/chat/conversations/${conversationId}/messages`, headers: { authorization: `Bearer ${token}` } },
    { path: `/api/chat/conversations/${conversationId}/survey`, headers: { authorization: `Bearer ${token}` } },
  ]))).flat();
  // The second, which the agent was never on, they could read only while they were on another of the same customer.
  const own = [chats[0]!, chats[2]!].map(({ conversationId }) => ({ path: `/api/desk/chats/${conversationId}`, as: 'agent' }));
  const rooms = ['/api/desk/chats?view=all', '/api/desk/chats?view=open', '/api/desk/tasks', '/api/desk/mentions', '/api/tickets', ...pluck('select number from tickets').map((each) => `/api/tickets/${String(each)}`), '/api/knowledge/kb/misses', '/api/contacts', `/api/contacts/${id}`, `/api/contacts/${id}/conversations`, `/api/contacts/${id}/export`];
  const read = async () => Promise.all([...pages, ...own, ...rooms.map((path) => ({ path, as: 'owner' }))].map(async ({ path, ...by }) => {
    const answer = await office.request(path, by);
    return { path, status: answer.status, text: await answer.text() };
  }));
  const before = await read();
  expect(before.filter(({ text }) => text.includes(canary)).length).toBeGreaterThan(15);

  await erase(id);
  const after = await read();
  expect(after.map(({ path, status }) => `${status} ${path}`)).toEqual(before.map(({ path, status }) => `${status} ${path}`));
  expect(after.filter(({ text }) => text.includes(canary)).map(({ path, text }) => `${path} ${text.slice(text.indexOf(canary) - 60, text.indexOf(canary) + 60)}`)).toEqual([]);
  expect(readFileSync(office.house.database.file, 'latin1')).not.toContain(canary);
  // What was done by whom is still told.
  const shown = (answers: typeof before) => JSON.parse(answers.find(({ path }) => path.endsWith('/messages'))!.text).messages.map(({ event, by, mentions, survey, from }: any) => ({ event, by, mentions, step: survey?.step, from }));
  expect(shown(after)).toEqual(shown(before));
  expect(shown(after).map(({ event }: any) => event)).toEqual(expect.arrayContaining(['accepted', 'transferred', 'disconnected', 'taken', 'returned', 'resolved', 'asked', 'tagged', 'wrapped-up', 'surveyed']));
});

it('leaves what logs come to as it was, in which there was no word', async () => {
  const chats = await live();
  await office.house.chat.end(chats[2]!.conversationId);
  const { database, store } = office.house;
  const facts = () => {
    keepFacts(database, chats.map(({ conversationId }) => store.conversation(conversationId)!));
    return pluck('select facts from conversation_facts order by conversation_id');
  };
  const before = facts();
  expect(before.map((each) => JSON.parse(String(each)).handoffs.length)).toContain(5);
  expect(before.join('')).not.toContain(canary);
  await erase(contactOf(office, chats[0]!));
  expect(facts()).toEqual(before);
});

it('keeps of tags and topics what was set for all or is said of others too', async () => {
  const [first, second] = await live();
  const other = await office.start('all', { locale: 'en' });
  await office.say(other, 'x', 'something unheard of');
  const mark = (id: string, path: string, body: object) => office.request(`/api/desk/chats/${id}/${path}`, { as: 'supervisor', method: 'PUT', body });
  await mark(other.conversationId, 'tags', { tags: ['known to two'] });
  await mark(second!.conversationId, 'tags', { tags: ['known to two', 'Lin’s son', 'Set for all'] });
  await office.request('/api/desk/settings', { as: 'owner', method: 'PUT', body: { ...office.house.desk.settings.read(), topics: ['Set for all'] } });
  await mark(second!.conversationId, 'wrap-up', { topic: 'Set for all', resolution: 'spam', summary: '' });
  const words = () => ({ tags: pluck('select tag from conversation_tags order by 1'), topics: pluck('select topic from wrap_ups order by 1'), tickets: pluck('select topic from tickets order by 1') });
  expect(words()).toEqual({ tags: ['Lin’s son', 'Set for all', `${canary} tag`, 'known to two', 'known to two', 'known to two'], topics: ['Set for all', `about ${canary}`], tickets: [`${canary} once more`] });
  await erase(contactOf(office, first!));
  const opaque = expect.stringMatching(/^\x1f[\da-f-]{36}$/);
  expect(words()).toEqual({ tags: [opaque, opaque, 'Set for all', 'known to two', 'known to two', 'known to two'], topics: [opaque, 'Set for all'], tickets: [''] });
  expect(new Set(words().tags).size).toBe(4);
  const seen = await Promise.all([`/api/desk/chats/${first!.conversationId}`, `/api/desk/chats/${second!.conversationId}`, `/api/desk/chats/${second!.conversationId}/context`, '/api/desk/chats?view=all'].map(async (path) => (await office.request(path, { as: 'supervisor' })).text()));
  expect(seen.join('')).toContain('Set for all');
  expect(seen.join('')).not.toMatch(/\\u001f/i);
  const logged = all(`select kind, data ->> '$.tags' as tags, data ->> '$.topic' as topic from events where kind in ('tagged', 'wrapped-up') and conversation_id <> ?`, other.conversationId);
  expect(JSON.stringify(logged)).not.toMatch(/Lin|kanarien/);
  expect(JSON.stringify(logged)).toContain('Set for all');
});

it('keeps nothing of it in memory', async () => {
  const [first] = await live();
  const { house } = office;
  const held = house.store.conversation(first!.conversationId)!;
  const flow = house.versions.compiled(held.flowId, held.version);
  const known = house.snapshots.read(flow, held.id, held.snapshot);
  // It is what was remembered, not read anew.
  expect(house.snapshots.read(flow, held.id, held.snapshot)).toBe(known);
  await erase(contactOf(office, first!));
  expect(house.snapshots.read(flow, held.id, held.snapshot)).not.toBe(known);
});
