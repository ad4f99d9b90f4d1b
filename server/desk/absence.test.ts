import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { StaffMember, StartedConversation } from '../contract.ts';
import { createSetting } from '../db/settings.ts';
import { createFlows } from '../flows/flows.ts';
import { createPresence } from './presence.ts';

/** Who has gone, and what becomes of what waited for them. */

let time = Date.UTC(2026, 10, 26, 9);
let office: StaffedHouse;
let agent: StaffMember;
let supervisor: StaffMember;
beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'agent', 'supervisor'], now: () => time });
  const document = {
    formatVersion: 2,
    name: { en: 'Impatient' },
    locales: ['en'],
    variables: [],
    knowledge: [],
    start: 'person',
    nodes: [
      { id: 'person', type: 'human-handoff', config: { abandonMinutes: 5 } },
      { id: 'bye', type: 'end', config: { say: { en: 'Goodbye.' } } },
    ],
    edges: [{ from: 'person', outlet: 'resolved', to: 'bye' }, { from: 'person', outlet: 'returned', to: 'person' }],
    layout: { nodes: [], groups: [], notes: [] },
  };
  await createFlows(office.house).createPublished('impatient', document, { note: '', publishedBy: null });
  const list = office.house.auth.staff.list();
  agent = list.find(({ role }) => role === 'agent')!;
  supervisor = list.find(({ role }) => role === 'supervisor')!;
});
afterAll(() => office.close());

const statusOf = ({ conversationId }: StartedConversation) => office.house.store.conversation(conversationId)?.status;
/** Lets minutes pass, and the desk do its work every second of the last few. */
const pass = async (minutes: number): Promise<void> => {
  time += minutes * 60_000;
  for (let times = 0; times < 3; times += 1) {
    time += 1_000;
    await office.house.desk.work.doNow();
  }
};
const poll = ({ conversationId, token }: StartedConversation) => office.request(`/api/chat/conversations/${conversationId}/messages`, { headers: { authorization: `Bearer ${token}` } });

it('takes a customer out of the queue who has shown no sign for as long as the flow says', async () => {
  const chat = await office.start('impatient');
  await pass(0);
  await pass(4);
  expect(statusOf(chat)).toBe('queued');
  await pass(2);
  expect(statusOf(chat)).toBe('closed');
});

it.each<[string, (chat: StartedConversation, n: number) => Promise<Response>]>([
  ['reads', poll],
  ['writes', (chat, n) => office.say(chat, `m${n}`, 'hello?')],
])('keeps one who %s now and then', async (_does, sign) => {
  const chat = await office.start('impatient');
  await pass(0);
  for (let n = 0; n < 5; n += 1) {
    await pass(4);
    expect((await sign(chat, n)).status).toBe(200);
  }
  expect(statusOf(chat)).toBe('queued');
  await office.house.chat.end(chat.conversationId);
});

it('begins anew for one whose agent was lost after a long talk', async () => {
  const chat = await office.start('impatient');
  const leave = office.house.desk.presence.enter(agent.id);
  await office.house.desk.presence.settled();
  await office.house.desk.desk.accept(chat.conversationId, agent);
  await pass(20);
  expect(statusOf(chat)).toBe('agent');
  leave();
  await office.house.desk.presence.settled();
  await pass(1);
  expect(statusOf(chat)).toBe('queued');
  await office.house.chat.end(chat.conversationId);
});

it('leaves a chat with an agent whose stream does not get through but who works', async () => {
  const chat = await office.start('impatient');
  await office.request(`/api/desk/chats/${chat.conversationId}/accept`, { as: 'agent', method: 'POST', body: {} });
  for (let n = 0; n < 10; n += 1) {
    await office.request('/api/desk/chats?view=mine', { as: 'agent' });
    time += 20_000;
    await office.house.desk.work.doNow();
  }
  expect(statusOf(chat)).toBe('agent');
  await pass(1);
  expect(statusOf(chat)).toBe('queued');
  await office.house.chat.end(chat.conversationId);
});

it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
  ['is disabled', () => office.house.office.people.disable(agent.id), () => office.house.office.people.enable(agent.id)],
  ['gets a role that takes none', () => office.house.office.people.change(agent.id, { role: 'analyst' }), () => office.house.office.people.change(agent.id, { role: 'agent' })],
])('puts back the chats of an agent who %s', async (_what, leaves, comesBack) => {
  const chat = await office.start('impatient');
  await office.house.desk.desk.accept(chat.conversationId, agent);
  await leaves();
  await pass(0);
  expect(statusOf(chat)).toBe('queued');
  await comesBack();
  await office.house.chat.end(chat.conversationId);
});

it('frees a chat that was kept for somebody who has gone', async () => {
  const chat = await office.start('impatient');
  office.house.desk.queue.reserve(chat.conversationId, supervisor.id);
  expect(office.house.desk.queue.reserved()).toHaveLength(1);
  await pass(1);
  expect(office.house.desk.queue.reserved()).toEqual([]);
  await office.house.chat.end(chat.conversationId);
});

it('gives a chat to an agent who joins its team, has more room, or comes back, without anything else happening', async () => {
  const { connection } = office.house.database;
  connection.prepare("insert into teams values ('vip', 0)").run();
  connection.prepare("insert into team_members values ('vip', ?)").run(supervisor.id);
  await office.publish('vip', [], 0, 'vip');
  const chat = await office.start('vip');
  const leave = office.house.desk.presence.enter(agent.id);
  await office.house.desk.presence.settled();
  await office.house.desk.colleagues.setState(agent.id, 'available');
  await pass(0);
  expect(statusOf(chat)).toBe('queued');
  connection.prepare("insert into team_members values ('vip', ?)").run(agent.id);
  await pass(0);
  expect(statusOf(chat)).toBe('agent');
  leave();
});

it('has nobody wait for a team that nobody is in', async () => {
  const { connection } = office.house.database;
  connection.prepare("insert into teams values ('empty', 0)").run();
  await office.publish('empty', [], 0, 'empty');
  const chat = await office.start('empty');
  const leave = office.house.desk.presence.enter(agent.id);
  await office.house.desk.presence.settled();
  await pass(0);
  expect(office.house.desk.queue.handoff(chat.conversationId)?.acceptedBy).toBe(agent.id);
  leave();
});

it('counts no time at the desk while there was no server', async () => {
  const { agents, committer, database, desk, log } = office.house;
  const { connection } = database;
  const lost = desk.presence.enter(agent.id);
  await desk.presence.settled();
  await desk.colleagues.setState(agent.id, 'available');
  await pass(60);
  const cut = time;
  time += 14 * 3_600_000;
  // A server that starts knows only what is in the database.
  const alive = createSetting(database, 'deskAlive', z.number(), 0);
  const restarted = createPresence({ agents, committer, queue: desk.queue, alive, release: desk.desk.release, graceMs: () => 60_000, changed: () => undefined, now: () => time, log });
  // An earlier release did not note that it was alive: nothing is put before what is known.
  await committer.run(() => alive.write(0, time));
  const before = connection.prepare<[string], number>('select max(at) from agent_states where user_id = ?').pluck().get(agent.id);
  await committer.run(() => agents.setConnected(agent.id, false, 0));
  expect(connection.prepare<[string], number>('select max(at) from agent_states where user_id = ?').pluck().get(agent.id)).toBe(before);
  await committer.run(() => agents.setConnected(agent.id, true, before));
  await committer.run(() => alive.write(cut, time));
  await restarted.forgetAll();
  const last = connection.prepare<[string], { state: string; at: number }>('select state, at from agent_states where user_id = ? order by at desc limit 1').get(agent.id);
  expect(last?.state).toBe('offline');
  expect(cut - last!.at).toBeLessThan(60_000 + 3_000);
  // Who was there may come back, as after any loss.
  office.house.desk.queue.reserve((await office.start('impatient')).conversationId, agent.id);
  await restarted.sweep();
  expect(desk.queue.reserved()).toHaveLength(1);
  lost();
});
