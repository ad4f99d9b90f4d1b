import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { serviceLevels, ticketDetail, ticketList, type StaffMember, type TicketChange, type TicketDetail, type TicketList } from '../contract.ts';
import { openingHours } from '../../engine/sdk/openingHours.ts';
import { handoffs, teamMembers, teams } from '../db/schema.ts';
import { createTicketRoom, type TicketRoom } from './ticketRoom.ts';
import type { TicketWish } from './tickets.ts';

const hour = 3_600_000;

let office: StaffedHouse;
let room: TicketRoom;
let clock: number;
let made: number;
beforeEach(async () => {
  office = await StaffedHouse.open();
  await office.publish('shop');
  clock = Date.parse('2026-11-26T02:00:00Z');
  made = 0;
  room = createTicketRoom({ database: office.house.database, now: () => clock });
});
afterEach(() => office.close());

const member = (role: string): StaffMember => office.house.auth.staff.find(`${role}@example.com`)!;
const call = (path: string, as: string, method = 'GET', body?: object) => office.request(`/api/tickets${path}`, { as, method, ...(body && { body }) });
const list = async (query: string, as = 'owner'): Promise<TicketList> => ticketList.parse(await (await call(`?${query}`, as)).json());
const read = async (number: number, as = 'owner'): Promise<TicketDetail> => ticketDetail.parse(await (await call(`/${number}`, as)).json());
const create = (wish: Partial<TicketWish> = {}): number => room.tickets.create({ subject: '退款', description: '', topic: '', priority: 'normal', team: null, assignee: null, contactId: null, conversationId: null, source: 'hand', requestKey: `k${(made += 1)}`, createdBy: null, ...wish }).number;
const change = (number: number, what: Omit<TicketChange, 'revision'>, as = 'owner') => room.tickets.change(number, member(as), { revision: room.tickets.seen(number, member('owner')).revision, ...what });

function team(name: string, ...members: string[]): void {
  const { orm } = office.house.database;
  orm.insert(teams).values({ name, createdAt: 0 }).onConflictDoNothing().run();
  for (const each of members) orm.insert(teamMembers).values({ team: name, userId: member(each).id }).run();
}

it('is made once, however often and however much at once it is asked for', async () => {
  const ask = (as: string) => call('', as, 'POST', { requestId: 'r1', subject: '补寄发票', priority: 'high' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('agent')));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
  const details = await Promise.all(answers.map(async (each) => ticketDetail.parse(await each.json())));
  expect(new Set(details.map(({ ticket }) => ticket.number)).size).toBe(1);
  expect(details[0]).toMatchObject({ ticket: { subject: '补寄发票', priority: 'high', source: 'hand', createdBy: { name: 'agent 小林' } }, events: [{ kind: 'created' }], nextStatuses: ['pending', 'resolved'] });
  await ask('owner');
  expect((await list('')).total).toBe(2);
});

it('is made of a chat with its contact, by whoever may see the chat', async () => {
  const chat = await office.start('shop');
  office.house.database.connection.prepare("insert into contacts (id, name, created_at, updated_at, seen_at) values ('p1', '王先生', 0, 0, 0)").run();
  office.house.database.connection.prepare("update conversations set contact_id = 'p1' where id = ?").run(chat.conversationId);
  team('售后', 'supervisor');
  const ask = (as: string, what: object) => call('', as, 'POST', { requestId: `r${(made += 1)}`, subject: 'x', ...what });
  const foreign = await ask('agent', { conversationId: chat.conversationId });
  expect([foreign.status, await foreign.json()]).toEqual([404, await (await ask('agent', { conversationId: 'nothing' })).json()]);
  expect((await ask('agent', { contactId: 'p1' })).status).toBe(404);
  expect((await ask('owner', { contactId: 'nobody' })).status).toBe(404);
  const { ticket } = ticketDetail.parse(await (await ask('owner', { conversationId: chat.conversationId, contactId: 'nobody' })).json());
  expect(ticket).toMatchObject({ source: 'chat', contact: { id: 'p1', name: '王先生' }, conversationId: chat.conversationId });
  expect((await (await call(`/${ticket.number}/transcript`, 'owner')).json()).status).toBe('queued');
  expect((await list('contact=p1')).total).toBe(1);
  expect((await list(`conversation=${chat.conversationId}`)).total).toBe(1);
});

it('shows agents what is theirs to see, and nothing else, on every route', async () => {
  team('我的', 'agent');
  team('别人的');
  const chat = await office.start('shop');
  const foreignChat = await office.start('shop');
  const agent = member('agent').id;
  const elsewhere = { assignee: member('supervisor').id, team: '别人的' };
  office.house.database.orm.insert(handoffs).values({ conversationId: chat.conversationId, effectId: 'e', team: null, note: '', priority: 0, requestedAt: 0, acceptedBy: agent }).run();
  const theirs = [create({ assignee: agent }), create({ assignee: elsewhere.assignee, team: '我的' }), create(), create({ ...elsewhere, createdBy: agent }), create({ ...elsewhere, conversationId: chat.conversationId })];
  const others = [create(elsewhere), create({ assignee: elsewhere.assignee }), create({ ...elsewhere, conversationId: foreignChat.conversationId })];
  expect((await list('', 'agent')).tickets.map(({ number }) => number).toSorted()).toEqual(theirs);
  for (const as of ['owner', 'supervisor', 'analyst']) expect((await list('', as)).total).toBe(theirs.length + others.length);

  const routes = (number: number) => [
    ['GET', `/${number}`],
    ['PATCH', `/${number}`, { revision: 0, subject: '改' }],
    ['POST', `/${number}/comments`, { messageId: 'c', text: '看看' }],
    ['POST', `/${number}/replies`, { messageId: 'r', text: '您好' }],
    ['GET', `/${number}/transcript`],
  ] as const;
  const rows = () => JSON.stringify(office.house.database.connection.prepare('select * from tickets, ticket_events using (number)').all());
  for (const number of others) {
    const before = rows();
    for (const [at, [method, path, body]] of routes(number).entries()) {
      const refused = await call(path, 'agent', method, body);
      const [, none] = routes(404)[at]!;
      expect([refused.status, await refused.json()]).toEqual([404, await (await call(none, 'agent', method, body)).json()]);
    }
    expect(rows()).toBe(before);
  }
  for (const number of theirs) for (const [method, path, body] of routes(number).slice(0, 4)) expect((await call(path, 'agent', method, body)).status, `${method} ${path}`).toBe(200);
  expect((await call('/1', 'analyst')).status).toBe(403);
  expect((await call('', 'operator')).status).toBe(403);
});

it('an agent who gives a ticket away sees it a last time', async () => {
  const number = create({ assignee: member('agent').id });
  const given = await call(`/${number}`, 'agent', 'PATCH', { revision: 0, assignee: member('owner').id });
  expect(ticketDetail.parse(await given.json()).ticket.assignee?.name).toBe('owner 小林');
  expect((await call(`/${number}`, 'agent')).status).toBe(404);
});

it('a change of what somebody else has changed is refused, and tells the revision that is stored', async () => {
  const number = create();
  const attempt = (revision: number, subject: string) => call(`/${number}`, 'owner', 'PATCH', { revision, subject });
  const both = await Promise.all([attempt(0, '甲'), attempt(0, '乙')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await both.find(({ status }) => status === 409)?.json()).toMatchObject({ code: 'ticket.conflict', revision: 1 });
  expect((await attempt(1, '丙')).status).toBe(200);
});

it('tells every change with what it was before, and by whom; what changes nothing is no change', async () => {
  team('售后');
  const number = create({ createdBy: member('owner').id });
  change(number, { priority: 'urgent', topic: '退货', team: '售后' });
  change(number, { assignee: member('agent').id }, 'supervisor');
  change(number, { priority: 'urgent' });
  const { events, ticket } = await read(number);
  expect(events.map(({ kind, by, changes }) => [kind, by?.name, changes])).toEqual([
    ['created', 'owner 小林', []],
    ['changed', 'owner 小林', [{ field: 'topic', before: '', after: '退货' }, { field: 'priority', before: 'normal', after: 'urgent' }, { field: 'team', before: null, after: '售后' }]],
    ['changed', 'supervisor 小林', [{ field: 'assignee', before: null, after: 'agent 小林' }]],
  ]);
  expect(ticket.revision).toBe(2);
});

it('goes from open to closed by the ways there are, and stays closed', async () => {
  const number = create();
  const status = (to: TicketChange['status']) => () => change(number, { status: to });
  expect(status('closed')).toThrow('ticket.status-refused');
  for (const to of ['pending', 'open', 'resolved', 'open', 'resolved', 'closed'] as const) expect(status(to)().status).toBe(to);
  for (const to of ['open', 'pending', 'resolved'] as const) expect(status(to)).toThrow('ticket.closed');
  expect((await call(`/${number}/replies`, 'owner', 'POST', { messageId: 'r', text: '您好' })).status).toBe(409);
  expect((await read(number)).nextStatuses).toEqual([]);
  expect((await call(`/${number}/comments`, 'owner', 'POST', { messageId: 'c', text: '补记' })).status).toBe(200);
});

it('closes what has been resolved for a week, and not a moment sooner', () => {
  const number = create();
  change(number, { status: 'resolved' });
  clock += 7 * 24 * hour - 1;
  expect(room.tickets.sweep()).toBe(0);
  clock += 1;
  expect([room.tickets.sweep(), room.tickets.sweep()]).toEqual([1, 0]);
  expect(room.reads.told(number)).toMatchObject({ ticket: { status: 'closed', resolution: { state: 'met' } }, events: [{}, {}, { by: null, changes: [{ field: 'status', before: 'resolved', after: 'closed' }] }] });
});

it('puts off what is due by the time that a ticket waited, also after its priority has changed', () => {
  const number = create({ priority: 'low' });
  const due = () => Date.parse(room.reads.told(number).ticket.resolution.dueAt) - Date.parse('2026-11-26T02:00:00Z');
  expect(due()).toBe(72 * hour);
  clock += hour;
  change(number, { status: 'pending' });
  clock += 10 * hour;
  change(number, { status: 'resolved' });
  clock += 5 * hour;
  change(number, { status: 'open' });
  expect(due()).toBe(87 * hour);
  change(number, { priority: 'high' });
  expect(due()).toBe(23 * hour);
  expect(room.reads.told(number).ticket.resolution).toMatchObject({ state: 'ok', remainingMs: 7 * hour });
});

it('gives a team\'s ticket to who has least to do for their maximum, then to who is idle longest', () => {
  team('售后', 'agent', 'supervisor', 'owner');
  const { agents, database } = office.house;
  agents.setMaxChats(member('agent').id, 10);
  agents.setMaxChats(member('supervisor').id, 5);
  agents.setMaxChats(member('owner').id, 5);
  const idle = (of: string, since: number) => database.connection.prepare('update agents set idle_since = ? where user_id = ?').run(since, member(of).id);
  idle('agent', 2);
  idle('supervisor', 3);
  idle('owner', 1);
  const given = Array.from({ length: 4 }, () => room.reads.told(create({ team: '售后' })).ticket.assignee?.name.split(' ')[0]);
  expect(given).toEqual(['owner', 'agent', 'supervisor', 'agent']);
  // A team that there is not leaves it to everyone, and the history says which.
  expect(room.reads.told(create({ team: '没有' })).ticket).toMatchObject({ team: null, assignee: null });
  // One that was told whose it is goes to them; a new team takes it from whoever is not of it.
  const number = create({ assignee: member('agent').id });
  team('售前', 'supervisor');
  change(number, { team: '售后' });
  expect(room.reads.told(number).ticket.assignee?.name).toBe('agent 小林');
  change(number, { team: '售前' });
  expect(room.reads.told(number).ticket.assignee?.name).toBe('supervisor 小林');
});

it('refuses people and teams that there are not', async () => {
  for (const what of [{ assignee: 'nobody' }, { assignee: member('analyst').id }, { team: '没有' }]) {
    expect(await (await call(`/${create()}`, 'owner', 'PATCH', { revision: 0, ...what })).json()).toMatchObject({ status: 400, code: 'ticket.holder-unknown' });
  }
  expect((await call('', 'owner', 'POST', { requestId: 'r', subject: 'x', assignee: 'nobody' })).status).toBe(400);
});

it('lists what falls due next first, by views, filters and words', async () => {
  team('我的', 'agent');
  const agent = member('agent').id;
  const low = create({ priority: 'low', subject: '100% 棉 a_b', topic: '尺码' });
  const urgent = create({ priority: 'urgent', subject: '爆炸了', assignee: agent });
  const teams_ = create({ team: '我的', assignee: agent });
  const waits = create({ priority: 'urgent' });
  change(waits, { status: 'pending' });
  const solved = create();
  change(solved, { status: 'resolved' });
  const numbers = (query: object, as = 'owner') => room.reads.list({ view: 'all', page: 1, ...query }, member(as)).tickets.map(({ number }) => number);
  expect(numbers({})).toEqual([urgent, teams_, low, waits, solved]);
  expect(numbers({ view: 'mine' }, 'agent')).toEqual([urgent, teams_]);
  expect(numbers({ view: 'teams' }, 'agent')).toEqual([teams_]);
  expect(numbers({ view: 'unassigned', status: 'unsolved' })).toEqual([low, waits]);
  expect(numbers({ view: 'breaching' })).toEqual([]);
  clock += 0.21 * hour;
  expect(numbers({ view: 'breaching' })).toEqual([urgent]);
  clock += 3.4 * hour;
  expect(numbers({ view: 'breaching' })).toEqual([urgent, teams_]);
  expect([numbers({ status: 'pending' }), numbers({ priority: 'low' }), numbers({ topic: '尺码' }), numbers({ assignee: agent, team: '我的' })]).toEqual([[waits], [low], [low], [teams_]]);
  expect([numbers({ q: '爆炸' }), numbers({ q: '%' }), numbers({ q: 'a_b' }), numbers({ q: '_' }), numbers({ q: `T-${urgent}` }), numbers({ q: '"\\' })]).toEqual([[urgent], [low], [low], [low], [urgent], []]);
  expect((await list('view=mine', 'agent')).counts).toMatchObject({ mine: 2, teams: 1, all: 4 });
});

it('comes a page at a time', async () => {
  for (let n = 0; n < 51; n += 1) create();
  const [first, second] = [await list(''), await list('page=2')];
  expect([first.tickets.length, second.tickets.length, first.total, first.pages]).toEqual([50, 1, 51, 2]);
  expect(new Set([...first.tickets, ...second.tickets].map(({ number }) => number)).size).toBe(51);
});

it('counts what is promised from now on as it is set, and within hours where there are some', async () => {
  const before = create();
  const levels = serviceLevels.parse({ normal: { firstReplyMinutes: 60, resolutionMinutes: 120 }, hours: openingHours.parse({ timeZone: 'Asia/Shanghai', weekly: [{ days: ['thu', 'fri'], from: '09:00', to: '11:00' }] }) });
  expect((await call('/service-levels', 'supervisor', 'PUT', levels)).status).toBe(200);
  expect(serviceLevels.parse(await (await call('/service-levels', 'owner')).json())).toEqual(levels);
  // A Thursday, 10:00 in Shanghai.
  const { firstReply, resolution } = room.reads.told(create()).ticket;
  expect([firstReply.dueAt, resolution.dueAt]).toEqual(['2026-11-26T03:00:00.000Z', '2026-11-27T02:00:00.000Z']);
  expect(room.reads.told(before).ticket.resolution.dueAt).toBe('2026-11-27T02:00:00.000Z');
  for (const wrong of [{ ...levels, normal: { firstReplyMinutes: 60, resolutionMinutes: 59 } }, { ...levels, hours: { ...levels.hours, weekly: [] } }, { ...levels, urgent: { firstReplyMinutes: 0, resolutionMinutes: 1 } }]) {
    expect((await call('/service-levels', 'owner', 'PUT', wrong)).status).toBe(400);
  }
});
