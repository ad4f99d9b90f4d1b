import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishUnchecked } from '../../chat/publishUnchecked.test-support.ts';
import { erasePerson } from '../../contacts/erasePerson.ts';
import { auditLog, conversationRecord, problem, type ConversationRecord, type Role } from '../../contract.ts';
import { openTestHouse } from '../../flows/openTestHouse.test-support.ts';
import { openKnowledgePlay, shopFlow, shopKnowledge } from '../knowledge/knowledgePlay.test-support.ts';
import { createRecords } from './createRecords.ts';

/** A customer who is answered, is not understood, picks a suggestion, has a person and goes. */
let test: Awaited<ReturnType<typeof openTestHouse>>;
let id: string;
let token: string;
const say = async (what: { text: string } | { choice: string }) => test.house.chat.say(id, { messageId: crypto.randomUUID(), ...what });

beforeAll(async () => {
  test = await openTestHouse();
  await test.house.knowledge.replace(shopKnowledge);
  publishUnchecked(test.house.database, 'shop', shopFlow);
  ({ conversationId: id, token } = await test.house.chat.start('shop', { locale: 'en', contact: { name: '<b>Ann</b>', email: 'ann@example.com' } }));
  for (const text of ['hm', 'opening hours']) await say({ text });
  const rateable = test.house.chat.since(id, 0).messages.findLast((each) => each.rateable === true);
  await test.house.chat.rate(id, { seq: rateable?.seq ?? 0, helpful: true }, token);
  for (const what of [{ text: '<img src=x onerror=alert(1)> umbrella' }, { text: 'hours' }, { choice: 'entry:holidays' }]) await say(what);
});
afterAll(() => test.close());

const get = (as: Role, path = '') => test.call(as, 'GET', `/api/analytics/chats/${id}${path}`);
const read = async (as: Role = 'analyst', path = ''): Promise<ConversationRecord> => conversationRecord.parse(await (await get(as, path)).json());
/** What was said by whom, with its mark. */
const told = ({ messages, marks }: ConversationRecord) => messages.map(({ seq, from, text, event }) => [from, event ?? text, marks.find((each) => each.seq === seq)?.mark].filter(Boolean).join(': '));

it('tells analysts what was said, what helped and what was not understood, and the way through the flow', async () => {
  const record = await read();
  expect(record).toMatchObject({ customer: '<b>Ann</b>', flow: { slug: 'shop', name: { en: 'Shop' } }, version: 1, locale: 'en', status: 'bot', endedAt: null, end: null, earlier: false, pathEarlier: false });
  expect(told(record).filter((each) => each.startsWith('customer') || each.includes('helped'))).toEqual(['customer: hm', 'customer: opening hours', 'bot: About hours.: helped', 'customer: <img src=x onerror=alert(1)> umbrella: missed', 'customer: hours: unsure', 'customer: Are you open on holidays?']);
  expect(record.path.map(({ seq, node, became }) => ({ seq, node, became }))).toEqual(test.house.database.connection.prepare('select seq, node, became from visits where conversation_id = ? order by seq').all(id));
  expect(record.path.find(({ node, outletTitle }) => node === 'find' && outletTitle?.en === 'Missed')).toMatchObject({ became: 'onward', meaning: 'unmet', title: { zh: '知识库问答' } });
  expect(record.path.at(-1)).toMatchObject({ node: 'ask', became: 'open', meaning: null, leftAt: null, says: record.messages.findLast(({ text }) => text === 'What is it?')?.seq });
  const says = (node: string) => record.path.filter((each) => each.node === node).map((each) => record.messages.find(({ seq }) => seq === each.says)?.text ?? null);
  expect([says('topic'), says('find').slice(0, 2), says('sort'), says('sorry')]).toEqual([['Hello, about what?'], ['About hours.', null], [null], ['Sorry.']]);
});

it.each(['owner', 'operator', 'supervisor'] as const)('tells the %s the same', async (role) => {
  expect(await read(role)).toEqual(await read());
});

it('is not for agents, knows no other conversations, and is kept in the audit log', async () => {
  expect([problem.parse(await (await get('agent')).json()).code, problem.parse(await (await test.call('analyst', 'GET', '/api/analytics/chats/nothing-there')).json()).code]).toEqual(['auth.forbidden', 'conversation.unknown']);
  await get('operator');
  const { entries } = auditLog.parse(await (await test.call('owner', 'GET', '/api/audit?limit=1')).json());
  expect(entries).toMatchObject([{ by: { name: 'operator' }, action: 'GET /api/analytics/chats/:id', subject: id, title: { zh: '查看会话记录' } }]);
});

it('tells neither notes, nor why staff did what they did, nor how the customer is reached', async () => {
  await test.house.chat.askForPerson(id, 'person');
  const deed = async (deed: string, body: object = {}) => expect((await test.call('owner', deed === 'tags' ? 'PUT' : 'POST', `/api/desk/chats/${id}/${deed}`, body)).status, deed).toBe(200);
  await deed('accept');
  await deed('notes', { messageId: 'n', text: 'secret note' });
  await deed('messages', { messageId: 'a', text: 'I can help' });
  await deed('tags', { tags: ['umbrella'] });
  await deed('transfer', { team: null, reason: 'secret reason' });
  const record = await read();
  expect(told(record).slice(-6)).toEqual(['system: owner has joined the chat.', 'agent: I can help', 'event: tagged', 'event: transferred', 'event: requeued', 'system: I am passing you on to a colleague. One moment, please.']);
  expect(record.messages.find(({ event }) => event === 'tagged')).toMatchObject({ reason: 'umbrella', by: { name: 'owner' } });
  expect(JSON.stringify(record)).not.toMatch(/secret|ann@example/);
  expect(record.path.find(({ node, became }) => node === 'ask' && became === 'handed')).toMatchObject({ meaning: 'escalated' });
  await deed('take');
  await deed('return');
});

it('comes in pages', async () => {
  const { messages } = await read();
  const middle = messages[3]!.seq;
  expect((await read('analyst', `?before=${middle}`)).messages).toEqual(messages.slice(0, 3));
  // What came of a text is told with it, though it stands on the next page.
  const { seq: missed } = messages.find(({ text }) => text?.includes('umbrella'))!;
  expect((await read('analyst', `?before=${missed + 1}`)).marks.at(-1)).toEqual({ seq: missed, mark: 'missed' });
  expect(problem.parse(await (await get('analyst', '?before=x')).json()).code).toBe('request.invalid');
});

it('says where the customer left, though the flow went on, and shows that words have been erased', async () => {
  await test.house.chat.leave(id, 'gone', token);
  const record = await read();
  expect(record).toMatchObject({ status: 'closed', end: { became: 'closed', seq: record.path.findLast(({ node }) => node === 'ask')?.seq } });
  expect(record.endedAt).toBe(record.path.at(-1)?.leftAt);
  await erasePerson(test.house, test.house.store.conversation(id)!.contactId!);
  const erased = await read();
  expect([erased.customer, erased.path, erased.end]).toEqual([null, record.path, record.end]);
  expect(erased.messages.filter(({ from, text }) => from === 'customer' && text !== '')).toEqual([]);
});

it('has been left where the customer went silent, though the flow said goodbye', async () => {
  const play = await openKnowledgePlay();
  const silent = createRecords(play.house)(await play.talk(play.publish(), ['hm', { do: 'pass', minutes: 6 }]));
  await play.close();
  expect(silent.path.map(({ node, became }) => [node, became]).slice(-2)).toEqual([['ask', 'silent'], ['bye', 'ended']]);
  expect(silent.end).toEqual({ became: 'silent', seq: silent.path.at(-2)?.seq });
});
