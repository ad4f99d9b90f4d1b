import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { message, ticketDetail, ticketList, type Message, type StartedConversation, type Ticket } from '../contract.ts';
import { createFlows } from '../flows/flows.ts';
import { ticketFlow } from './ticketFlow.test-support.ts';

let office: StaffedHouse;
beforeEach(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'agent'] });
  await createFlows(office.house).createPublished('repairs', ticketFlow, { note: '', publishedBy: null });
});
afterEach(() => office.close());

let said = 0;
async function say(to: StartedConversation, text: string): Promise<string> {
  const answer = await (await office.say(to, `m${(said += 1)}`, text)).json();
  return message.array().parse(answer.messages)[0]?.text ?? '';
}
const all = async (of: StartedConversation): Promise<Message[]> =>
  message.array().parse((await (await office.request(`/api/chat/conversations/${of.conversationId}/messages?after=0`, { headers: { authorization: `Bearer ${of.token}` } })).json()).messages);
const list = async (): Promise<Ticket[]> => ticketList.parse(await (await office.request('/api/tickets', { as: 'owner' })).json()).tickets;
const post = async (path: string, body: object, as = 'owner') => office.request(`/api/tickets${path}`, { as, method: 'POST', body });

it('a customer gets a ticket in the chat, and hears how it stands by asking', async () => {
  const chat = await office.start('repairs', { locale: 'zh' });
  expect(await say(chat, '报修：屏幕 不亮，急')).toBe('已为您创建工单 T-1，我们会尽快跟进。凭工单号可随时在这里查询进度。');
  expect(await list()).toMatchObject([{ number: 1, subject: '报修：屏幕 不亮，急', priority: 'urgent', status: 'open', source: 'flow', conversationId: chat.conversationId, createdBy: null, team: null }]);
  expect(await say(chat, '查一下工单１')).toBe('工单 T-1（报修：屏幕 不亮，急）正在处理中。');
  await post('/1/replies', { messageId: 'r', text: '师傅明天上门。', status: 'pending' });
  expect(await say(chat, '有进展吗')).toBe('工单 T-1（报修：屏幕 不亮，急）正在等待您补充信息。\n最近的回复：师傅明天上门。');
  expect(await say(chat, '报修：又坏了')).toContain('T-2');
  expect(await say(chat, '有哪些')).toBe('您有 2 张未完成的工单：\nT-2（报修：又坏了）正在处理中\nT-1（报修：屏幕 不亮，急）正在等待您补充信息');
});

it('the same message again makes no second ticket', async () => {
  const chat = await office.start('repairs');
  await Promise.all(Array.from({ length: 5 }, () => office.say(chat, 'same', '报修：门')));
  expect(await list()).toHaveLength(1);
});

it('what others have is as if there were none, whatever is typed', async () => {
  const [mine, other] = [await office.start('repairs', { locale: 'zh' }), await office.start('repairs', { locale: 'zh' })];
  await say(mine, '报修：秘密的地址');
  await post('/1/replies', { messageId: 'r', text: '秘密的回复' });
  const unknown = (await say(other, 'T-99')).replaceAll('99', '1');
  for (const each of ['T-1', '工单1', '１', '1号工单']) expect(await say(other, each)).toBe(unknown);
  for (const each of ['所有工单', "' or '1'='1", '%']) expect(await say(other, each)).toBe('没有找到您未完成的工单。');
  expect(JSON.stringify(await all(other))).not.toContain('秘密');
});

it('a contact asks for a ticket from another conversation of theirs, and a merged one for both', async () => {
  const [first, second, stranger] = [await office.start('repairs', { locale: 'zh' }), await office.start('repairs', { locale: 'zh' }), await office.start('repairs', { locale: 'zh' })];
  const { connection } = office.house.database;
  const belongs = (chat: StartedConversation, to: string) => connection.prepare('update conversations set contact_id = ? where id = ?').run(to, chat.conversationId);
  for (const id of ['p1', 'p2', 'p3']) connection.prepare('insert into contacts (id, created_at, updated_at, seen_at) values (?, 0, 0, 0)').run(id);
  belongs(first, 'p1');
  belongs(second, 'p2');
  belongs(stranger, 'p3');
  await say(first, '报修：灯');
  expect(await say(second, 'T-1')).toContain('没有找到');
  connection.prepare('update contacts set merged_into = ? where id = ?').run('p1', 'p2');
  expect(await say(second, 'T-1')).toContain('正在处理中');
  expect(await say(stranger, 'T-1')).toContain('没有找到');
  connection.prepare('update contacts set merged_into = null where id = ?').run('p2');
  expect(await say(second, 'T-1')).toContain('没有找到');
});

it('a turn that is taken back makes no ticket, and taken again makes one', async () => {
  const chat = await office.start('repairs');
  const { chat: service, database } = office.house;
  const broken = service.take(chat.conversationId, {
    kind: 'customer',
    data: { text: '报修：门', messageId: 'x' },
    event: { type: 'customer.text', text: '报修：门' },
    alongside() {
      expect(database.connection.prepare('select count(*) from tickets').pluck().get()).toBe(1);
      throw new Error('the power fails');
    },
  });
  await expect(broken).rejects.toThrow('the power fails');
  expect([await list(), database.connection.prepare('select count(*) from ticket_events').pluck().get()]).toEqual([[], 0]);
  expect(await say(chat, '报修：门')).toContain('T-1');
  expect(await list()).toHaveLength(1);
});

it('half a ticket is none: the flow goes on by its failed outlet', async () => {
  const chat = await office.start('repairs', { locale: 'zh' });
  office.house.database.connection.exec("create trigger broken before insert on ticket_events begin select raise(abort, 'no history'); end");
  expect(await say(chat, '报修：门')).toBe('出错了。');
  expect(await list()).toEqual([]);
});

it('a reply reaches the customer in their chat and language, once, and the history with it', async () => {
  const chat = await office.start('repairs', { locale: 'en-GB' });
  await say(chat, '报修：门');
  const reply = { messageId: 'r1', text: 'We are on our way.' };
  const answers = await Promise.all(Array.from({ length: 4 }, () => post('/1/replies', reply)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const { ticket, events, reachable } = ticketDetail.parse(await (await post('/1/replies', reply)).json());
  expect(events.filter(({ kind }) => kind === 'reply')).toMatchObject([{ text: reply.text, delivered: true, by: { name: 'owner 小林' } }]);
  expect([ticket.firstReply.state, ticket.status, reachable]).toEqual(['met', 'open', true]);
  const system = (await all(chat)).filter(({ from }) => from === 'system');
  expect(system.map(({ text }) => text)).toEqual(['An answer to your ticket T-1:\nWe are on our way.']);
});

it('a reply to a customer whose chat is over waits for them to ask', async () => {
  const chat = await office.start('repairs', { locale: 'zh' });
  await say(chat, '报修：门');
  office.house.database.connection.prepare("update conversations set status = 'closed' where id = ?").run(chat.conversationId);
  const { events, reachable } = ticketDetail.parse(await (await post('/1/replies', { messageId: 'r1', text: '修好了' })).json());
  expect([events.at(-1)?.delivered, reachable]).toEqual([false, false]);
  expect((await all(chat)).some(({ from }) => from === 'system')).toBe(false);
  office.house.database.connection.prepare("update conversations set status = 'bot' where id = ?").run(chat.conversationId);
  expect(await say(chat, 'T-1')).toContain('最近的回复：修好了');
});

it('what a customer writes opens a ticket that waited for them, from that moment', async () => {
  const chat = await office.start('repairs', { locale: 'zh' });
  await say(chat, '报修：门');
  await post('/1/replies', { messageId: 'r1', text: '门牌号是多少？', status: 'pending' });
  const sweep = () => office.house.committer.run(office.house.ticketRoom.tickets.sweep);
  expect(await sweep()).toBe(0);
  // Two moments of one millisecond have no order.
  office.house.database.connection.exec('update tickets set paused_at = paused_at - 1');
  await say(chat, '12 号');
  const wrote = Date.parse((await all(chat)).findLast(({ from }) => from === 'customer')?.at ?? '');
  expect([await sweep(), await sweep()]).toEqual([1, 0]);
  const { ticket, events } = ticketDetail.parse(await (await office.request('/api/tickets/1', { as: 'owner' })).json());
  expect([ticket.status, ticket.resolution.state]).toEqual(['open', 'ok']);
  expect(events.slice(-2)).toMatchObject([{ kind: 'customer', by: null }, { kind: 'changed', by: null, changes: [{ field: 'status', before: 'pending', after: 'open' }] }]);
  expect(Date.parse(events.at(-1)?.at ?? '')).toBe(wrote);
});
