import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { cannedReply, deskAgents, deskChat, deskChats, deskConversation, deskEntries, deskTasks, mentionList, type DeskChat, type DeskConversation, type StartedConversation } from '../contract.ts';
import { deskTask } from '../contract/desk.ts';

/** What staff do with chats beyond accepting and answering, through the front door. */

let office: StaffedHouse;
const ids: Record<string, string> = {};
beforeAll(async () => {
  office = await StaffedHouse.open();
  await office.publish('shop');
  await office.publish('sales', [], 0, 'sales');
  const { connection } = office.house.database;
  for (const { id, role } of office.house.auth.staff.list()) ids[role] = id;
  const other = await office.hire('other', 'agent');
  ids['other'] = other;
  connection.prepare('insert into teams values (?, 0)').run('sales');
  connection.prepare('insert into team_members values (?, ?)').run('sales', other);
});
afterAll(() => office.close());

const call = (method: string) => (path: string, body: unknown, as = 'agent') => office.request(`/api/desk${path}`, { as, method, ...(method !== 'GET' && { body: body ?? {} }) });
const [get, post, put, patch] = [call('GET'), call('POST'), call('PUT'), call('PATCH')];
const read = async ({ conversationId }: StartedConversation, as = 'owner'): Promise<DeskConversation> => deskConversation.parse(await (await get(`/chats/${conversationId}`, undefined, as)).json());
const chatOf = async (response: Response): Promise<DeskChat> => deskChat.parse(await response.json());
const customerSees = async (chat: StartedConversation): Promise<string> =>
  (await office.request(`/api/chat/conversations/${chat.conversationId}/messages`, { headers: { authorization: `Bearer ${chat.token}` } })).text();
const accepted = async (as = 'agent', slug = 'shop'): Promise<StartedConversation> => {
  const chat = await office.start(slug, { locale: 'zh' });
  expect((await post(`/chats/${chat.conversationId}/accept`, {}, as)).status).toBe(200);
  return chat;
};
/** As if a desk of theirs were open. */
const atDesk = async (...names: string[]): Promise<() => Promise<void>> => {
  const leaves = names.map((name) => office.house.desk.presence.enter(ids[name]!));
  await office.house.desk.presence.settled();
  return async () => {
    for (const leave of leaves) leave();
    await office.house.desk.presence.settled();
  };
};

describe('passing a chat on', () => {
  it('puts another agent on at once, who has the whole story, and takes the first off', async () => {
    const leave = await atDesk('other');
    const chat = await accepted();
    await post(`/chats/${chat.conversationId}/messages`, { messageId: 'a', text: '您好' });
    const passed = await chatOf(await post(`/chats/${chat.conversationId}/transfer`, { agent: ids['other'], reason: '懂退款' }));
    expect(passed).toMatchObject({ status: 'agent', acceptedBy: { id: ids['other'] }, unread: 0 });
    expect((await post(`/chats/${chat.conversationId}/messages`, { messageId: 'b', text: '还在吗' })).status).toBe(409);
    expect((await post(`/chats/${chat.conversationId}/messages`, { messageId: 'c', text: '接手了' }, 'other')).status).toBe(200);
    const { messages } = await read(chat, 'other');
    expect(messages.map(({ from, event, text, to, reason }) => event ?? `${from}: ${text}${to ?? ''}${reason ?? ''}`)).toEqual(
      expect.arrayContaining(['accepted', 'agent: 您好', 'transferred', 'system: 客服 other 小林 已接入，为您服务。', 'agent: 接手了']),
    );
    expect(messages.find(({ event }) => event === 'transferred')).toMatchObject({ by: { id: ids['agent'] }, to: 'other 小林', reason: '懂退款' });
    expect(await customerSees(chat)).not.toContain('懂退款');
    await leave();
  });

  it('keeps its place in a team\'s queue, where only the team sees it', async () => {
    const chat = await accepted();
    const { requestedAt } = (await read(chat)).chat;
    const passed = await chatOf(await post(`/chats/${chat.conversationId}/transfer`, { team: 'sales', reason: '想买更多' }));
    expect(passed).toMatchObject({ status: 'queued', acceptedBy: null, team: 'sales', requestedAt });
    const seenBy = async (as: string) => deskChats.parse(await (await get('/chats?view=waiting', undefined, as)).json()).chats.some(({ id }) => id === chat.conversationId);
    expect([await seenBy('agent'), await seenBy('other'), await seenBy('supervisor')]).toEqual([false, true, true]);
    // Who was on it may still read it, but it is not theirs to take.
    expect(await (await post(`/chats/${chat.conversationId}/accept`, {})).json()).toMatchObject({ status: 409, code: 'chat.other-team' });
    expect((await post(`/chats/${chat.conversationId}/accept`, {}, 'other')).status).toBe(200);
  });

  it.each([
    ['somebody who is not at the desk', () => ({ agent: ids['other'], reason: 'x' }), 409, 'agent.absent'],
    ['nobody', () => ({ agent: 'nobody', reason: 'x' }), 404, 'record.unknown'],
    ['an analyst', () => ({ agent: ids['analyst'], reason: 'x' }), 404, 'record.unknown'],
    ['a team that is not there', () => ({ team: 'nowhere', reason: 'x' }), 404, 'record.unknown'],
    ['somebody without a reason', () => ({ agent: ids['other'], reason: '' }), 400, 'request.invalid'],
  ])('refuses to pass it to %s, and leaves it where it is', async (_whom, body, status, code) => {
    const chat = await accepted();
    const answer = await post(`/chats/${chat.conversationId}/transfer`, body());
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
    expect((await read(chat)).chat.acceptedBy?.id).toBe(ids['agent']);
  });

  it('refuses an agent who has no room, or is on a break', async () => {
    const leave = await atDesk('other');
    const chat = await accepted();
    const refusal = async () => (await (await post(`/chats/${chat.conversationId}/transfer`, { agent: ids['other'], reason: 'x' })).json()).code;
    await accepted('other', 'sales');
    office.house.agents.setMaxChats(ids['other']!, 1);
    expect(await refusal()).toBe('agent.full');
    office.house.agents.setMaxChats(ids['other']!, 1_000);
    expect((await put('/me/state', { state: 'break' }, 'other')).status).toBe(200);
    expect(await refusal()).toBe('agent.on-break');
    await put('/me/state', { state: 'busy' }, 'other');
    await leave();
  });
});

describe('stepping in', () => {
  it('takes a chat from the bot, the queue and an agent, and tells the customer', async () => {
    const chat = await accepted();
    await post(`/chats/${chat.conversationId}/return`, {});
    for (const from of ['bot', 'agent', 'queued'] as const) {
      if (from === 'agent') {
        await post(`/chats/${chat.conversationId}/transfer`, { team: null, reason: 'x' }, 'supervisor');
        await post(`/chats/${chat.conversationId}/accept`, {});
      }
      if (from === 'queued') await post(`/chats/${chat.conversationId}/transfer`, { team: null, reason: 'x' }, 'supervisor');
      expect((await read(chat)).chat.status).toBe(from);
      expect(await chatOf(await post(`/chats/${chat.conversationId}/take`, {}, 'supervisor'))).toMatchObject({ status: 'agent', acceptedBy: { id: ids['supervisor'] } });
    }
    expect((await post(`/chats/${chat.conversationId}/messages`, { messageId: 'x', text: '还是我' })).status).toBe(409);
    expect((await post(`/chats/${chat.conversationId}/take`, {}, 'agent')).status).toBe(403);
  });

  it('leaves a chat to everybody when there is no room for it after all', async () => {
    const chat = await accepted();
    await post(`/chats/${chat.conversationId}/return`, {});
    const { agents, desk } = office.house;
    const reserve = desk.queue.reserve;
    // The last place goes while the chat is on its way.
    Object.assign(desk.queue, { reserve: (id: string, agent: string | null) => { reserve(id, agent); if (agent) agents.setMaxChats(agent, 1); } });
    await accepted('owner');
    expect(await (await post(`/chats/${chat.conversationId}/take`, {}, 'owner')).json()).toMatchObject({ code: 'agent.full' });
    Object.assign(desk.queue, { reserve });
    agents.setMaxChats(ids['owner']!, 1_000);
    expect((await read(chat)).chat).toMatchObject({ status: 'queued', reservedFor: null });
    expect((await post(`/chats/${chat.conversationId}/accept`, {})).status).toBe(200);
  });

  it('gives a chat back that the bot then goes on with', async () => {
    const chat = await accepted();
    await post(`/chats/${chat.conversationId}/return`, {});
    await post(`/chats/${chat.conversationId}/take`, {}, 'owner');
    expect(await chatOf(await post(`/chats/${chat.conversationId}/return`, {}, 'owner'))).toMatchObject({ status: 'bot' });
    expect(await (await office.say(chat, 'm', '好')).json()).toMatchObject({ status: 'queued' });
  });
});

describe('notes among staff', () => {
  it('name a colleague, who may read the chat from then on, and reach no customer', async () => {
    const chat = await accepted();
    expect((await get(`/chats/${chat.conversationId}`, undefined, 'other')).status).toBe(404);
    const note = { messageId: 'n1', text: '他上周也来过', mentions: [ids['other']] };
    for (let times = 0; times < 2; times += 1) expect((await post(`/chats/${chat.conversationId}/notes`, note)).status).toBe(200);
    const { messages } = await read(chat, 'other');
    expect(messages.filter(({ from }) => from === 'note')).toMatchObject([{ text: '他上周也来过', by: { id: ids['agent'] }, mentions: [{ id: ids['other'] }], whisper: false }]);
    const named = async () => mentionList.parse(await (await get('/mentions', undefined, 'other')).json()).mentions.filter(({ conversationId }) => conversationId === chat.conversationId);
    expect(await named()).toMatchObject([{ text: '他上周也来过', read: false }]);
    await post('/mentions/read', {}, 'other');
    expect(await named()).toMatchObject([{ read: true }]);
    expect(await customerSees(chat)).not.toContain('他上周也来过');
  });

  it('are whispered by supervisors alone', async () => {
    const chat = await accepted();
    expect((await post(`/chats/${chat.conversationId}/notes`, { messageId: 'w', text: '快一点', whisper: true })).status).toBe(403);
    expect((await post(`/chats/${chat.conversationId}/notes`, { messageId: 'w', text: '快一点', whisper: true }, 'supervisor')).status).toBe(200);
    expect((await read(chat, 'agent')).messages.at(-1)).toMatchObject({ from: 'note', whisper: true });
  });

  it('let whoever they name read, and neither read whispers nor say what becomes of the chat', async () => {
    const chat = await accepted();
    const { conversationId: id } = chat;
    await post(`/chats/${id}/notes`, { messageId: 'w', text: '小声说', whisper: true }, 'supervisor');
    await post(`/chats/${id}/notes`, { messageId: 'n', text: '请看', mentions: [ids['other']] });
    const notesOf = async (as: string) => (await read(chat, as)).messages.filter(({ from }) => from === 'note').map(({ text }) => text);
    expect([await notesOf('agent'), await notesOf('supervisor'), await notesOf('other')]).toEqual([['小声说', '请看'], ['小声说', '请看'], ['请看']]);
    expect(await (await put(`/chats/${id}/tags`, { tags: ['x'] }, 'other')).json()).toMatchObject({ code: 'chat.not-yours' });
    expect(await (await put(`/chats/${id}/wrap-up`, { topic: '', resolution: 'solved', summary: '' }, 'other')).json()).toMatchObject({ code: 'chat.not-yours' });
  });

  it('may not name somebody who does not work here, and nothing is written', async () => {
    const chat = await accepted();
    const before = (await read(chat)).cursor;
    expect((await post(`/chats/${chat.conversationId}/notes`, { messageId: 'n', text: 'x', mentions: ['nobody'] })).status).toBe(404);
    expect((await read(chat)).cursor).toBe(before);
  });
});

it('wraps a chat up, with a task for later that its assignee sees and does', async () => {
  const chat = await accepted();
  await post(`/chats/${chat.conversationId}/close`, {});
  const made = { topic: '退款', resolution: 'follow-up', summary: '等财务确认', task: { title: '给客户回电', dueAt: '2026-12-01T08:00:00Z', assignee: ids['other'] } };
  expect((await put(`/chats/${chat.conversationId}/wrap-up`, made)).status).toBe(200);
  expect((await put(`/chats/${chat.conversationId}/wrap-up`, { ...made, task: undefined, topic: '发票' })).status).toBe(200);
  expect(office.house.database.connection.prepare('select topic, resolution from wrap_ups where conversation_id = ?').all(chat.conversationId)).toEqual([{ topic: '发票', resolution: 'follow-up' }]);
  const tasksOf = async (as: string) => deskTasks.parse(await (await get('/tasks', undefined, as)).json()).tasks.filter(({ conversationId }) => conversationId === chat.conversationId);
  const [task] = await tasksOf('other');
  expect(task).toMatchObject({ title: '给客户回电', dueAt: '2026-12-01T08:00:00.000Z', doneAt: null });
  expect((await patch(`/tasks/${task?.id}`, { done: true }, 'analyst')).status).toBe(403);
  expect(deskTask.parse(await (await patch(`/tasks/${task?.id}`, { done: true }, 'other')).json()).doneAt).not.toBeNull();
  expect(await tasksOf('other')).toEqual([]);
});

it('finds chats by tag, status and agent, page by page', async () => {
  const chats = [await accepted('supervisor'), await accepted('supervisor'), await accepted('supervisor')];
  for (const { conversationId } of chats) expect((await put(`/chats/${conversationId}/tags`, { tags: ['急', '急', ' 大客户 '] }, 'supervisor')).status).toBe(200);
  const page = async (before = '') => deskChats.parse(await (await get(`/chats?view=all&limit=2&tag=${encodeURIComponent('大客户')}&status=agent&agent=${ids['supervisor']}${before}`, undefined, 'supervisor')).json());
  const first = await page();
  const second = await page(`&before=${first.next}`);
  expect([...first.chats, ...second.chats].map(({ id }) => id).toSorted()).toEqual(chats.map(({ conversationId }) => conversationId).toSorted());
  expect(second.next).toBeNull();
  expect(first.chats[0]?.tags.toSorted()).toEqual(['大客户', '急']);
});

it('keeps replies of one\'s own apart, and lets supervisors look after everyone\'s', async () => {
  const mine = { shortcut: '问候', text: { zh: '您好 {{contact.name}}', en: 'Hello {{contact.name}}' }, mine: true };
  const added = cannedReply.parse(await (await post('/replies', mine)).json());
  const shared = { ...mine, shortcut: 'sorry', mine: false };
  expect((await post('/replies', shared)).status).toBe(403);
  const everyone = cannedReply.parse(await (await post('/replies', shared, 'supervisor')).json());
  const has = async (as: string) => (await (await get('/replies', undefined, as)).json()).replies.map(({ id }: { id: string }) => id);
  expect(await has('agent')).toEqual(expect.arrayContaining([added.id, everyone.id]));
  expect(await has('other')).not.toContain(added.id);
  expect((await put(`/replies/${added.id}`, mine, 'other')).status).toBe(404);
  expect((await put(`/replies/${everyone.id}`, shared, 'agent')).status).toBe(403);
  expect((await office.request(`/api/desk/replies/${added.id}`, { as: 'agent', method: 'DELETE' })).status).toBe(200);
  expect(await has('agent')).not.toContain(added.id);
});

it('hears nothing from a contact who is blocked, not even that they want a person', async () => {
  const chat = await accepted();
  await post(`/chats/${chat.conversationId}/return`, {});
  const { contacts, committer, store } = office.house;
  const contactId = store.conversation(chat.conversationId)?.contactId ?? '';
  await committer.run(() => contacts.block(contactId, office.house.now() + 60_000));
  const headers = { authorization: `Bearer ${chat.token}` };
  for (const [path, body] of [['messages', { messageId: 'b', text: '喂' }], ['handoff', { messageId: 'h' }]] as const) {
    const answer = await office.request(`/api/chat/conversations/${chat.conversationId}/${path}`, { method: 'POST', body, headers });
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'contact.blocked']);
  }
  expect((await read(chat)).chat.status).toBe('bot');
});

describe('what is unread, and what was seen', () => {
  it('counts the customer\'s messages until the agent has read them, and tells how far the customer has', async () => {
    const chat = await accepted();
    await office.say(chat, 'm1', '一');
    await office.say(chat, 'm2', '二');
    expect((await read(chat)).chat.unread).toBe(2);
    const { cursor } = await read(chat);
    expect((await post(`/chats/${chat.conversationId}/read`, { seq: cursor })).status).toBe(200);
    await post(`/chats/${chat.conversationId}/read`, { seq: 1 });
    expect((await read(chat)).chat.unread).toBe(0);
    const seen = (seq: number) => office.request(`/api/chat/conversations/${chat.conversationId}/read`, { method: 'POST', body: { seq }, headers: { authorization: `Bearer ${chat.token}` } });
    expect((await read(chat)).customerRead).toBe(0);
    await seen(3);
    expect((await read(chat)).customerRead).toBe(3);
    await seen(1_000_000);
    expect((await read(chat)).customerRead).toBeLessThanOrEqual((await read(chat)).cursor);
  });
});

it('gives pages of a long chat, without gap or overlap', async () => {
  const chat = await accepted();
  for (let n = 0; n < 30; n += 1) await office.house.desk.desk.say(chat.conversationId, { id: ids['agent']!, name: 'x', email: 'x', role: 'agent' }, { messageId: `p${n}`, text: `${n}` });
  const texts: string[] = [];
  for (let before = 1_000_000, more = true; more; ) {
    const page = deskEntries.parse(await (await get(`/chats/${chat.conversationId}/messages?before=${before}&limit=7`, undefined)).json());
    texts.unshift(...page.messages.filter(({ from }) => from === 'agent').map(({ text }) => text));
    before = page.messages[0]?.seq ?? 0;
    more = page.earlier;
  }
  expect(texts).toEqual(Array.from({ length: 30 }, (_, n) => `${n}`));
});

it('tells who is at the desk, with how much to do', async () => {
  const leave = await atDesk('other');
  const { agents, teams } = deskAgents.parse(await (await get('/agents', undefined)).json());
  expect(teams).toEqual(['sales']);
  expect(agents.find(({ id }) => id === ids['other'])).toMatchObject({ connected: true, teams: ['sales'], state: 'busy' });
  expect(agents.map(({ role }) => role)).not.toContain('analyst');
  await leave();
});

describe('what is not theirs', () => {
  const paths = [
    ['GET', ''], ['GET', '/messages'], ['GET', '/context'], ['GET', '/suggestions'], ['POST', '/accept'], ['POST', '/messages'], ['POST', '/notes'], ['POST', '/return'], ['POST', '/close'],
    ['POST', '/transfer'], ['PUT', '/tags'], ['PUT', '/wrap-up'], ['POST', '/read'], ['POST', '/typing'], ['POST', '/suggestions/wrong'],
  ] as const;
  const bodies: Record<string, object> = {
    '/messages': { messageId: 'm', text: 'x' },
    '/notes': { messageId: 'm', text: 'x' },
    '/transfer': { team: null, reason: 'x' },
    '/tags': { tags: [] },
    '/wrap-up': { topic: '', resolution: 'solved', summary: '' },
    '/read': { seq: 1 },
    '/suggestions/wrong': { base: 'b', entry: 'e', text: 't' },
  };

  it.each(paths)('is for an agent as if it were not there: %s %s', async (method, path) => {
    const chat = await accepted('other', 'sales');
    const before = office.house.store.conversation(chat.conversationId)?.seq;
    const ask = async (id: string) => {
      const answer = await office.request(`/api/desk/chats/${id}${path}`, { as: 'agent', method, ...(method !== 'GET' && { body: bodies[path] ?? {} }) });
      return [answer.status, (await answer.json()).code];
    };
    expect(await ask(chat.conversationId)).toEqual([404, 'conversation.unknown']);
    expect(await ask('cNobody')).toEqual([404, 'conversation.unknown']);
    expect(office.house.store.conversation(chat.conversationId)?.seq).toBe(before);
  });
});
