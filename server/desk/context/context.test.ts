import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import { formatVersion } from '../../../engine/sdk/flow.ts';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { chatContext, suggestions, type ChatContext, type MissGroups, type StartedConversation, type Suggestion } from '../../contract.ts';
import { eq as is } from 'drizzle-orm';
import { conversations, contacts, tasks, tickets, wrapUps, surveys } from '../../db/schema.ts';
import { createFlows } from '../../flows/flows.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await StaffedHouse.open();
  await office.house.knowledge.replace({
    slug: 'shop',
    name: { en: 'Shop' },
    entries: [
      { id: 'returns', phrasings: { en: ['How do I return something?', 'I want to send it back'], zh: ['怎么退货？'] }, answer: { en: 'By post, {{name}}. Your order is {{ order }}{{ nothing.there }}.', zh: '寄回来就行。' } },
      { id: 'hours', phrasings: { en: ['When do you open?'] }, answer: { en: 'At nine.' } },
      { id: 'widget', phrasings: { en: ['How do I return something in the widget?'] }, answer: { en: 'With the button.' }, only: { channels: ['widget'] } },
      { id: 'gold', phrasings: { en: ['How do I return something as a gold member?'] }, answer: { en: 'We fetch it.' }, only: { contact: { level: 'gold' } } },
      { id: 'over', phrasings: { en: ['How do I return something in the sale?'] }, answer: { en: 'Not at all.' }, only: { until: '2020-01-01' } },
      { id: 'leads', phrasings: { en: ['How do I return something to a person?'] }, answer: {}, leadsTo: 'person' },
    ],
  });
  await createFlows(office.house).createPublished('shop', flow, { note: '', publishedBy: null });
});
afterAll(() => office.close());

const text = (zh: string, en: string) => ({ zh, en });
const flow = {
  formatVersion,
  name: text('小店', 'Shop'),
  locales: ['en', 'zh'],
  handoff: noTriggers,
  variables: [
    { name: 'name', type: 'text', title: text('姓名', 'Name') },
    { name: 'order', type: 'text', title: text('订单号', 'Order number') },
    { name: 'tries', type: 'number' },
  ],
  knowledge: ['shop'],
  start: 'order',
  nodes: [
    { id: 'order', type: 'conversation', config: { say: [text('订单号是多少？', '{{ name }}, what is your order number?')], expect: { kind: 'pattern', pattern: 'QH\\d+', into: 'order' }, retries: 3 } },
    { id: 'faq', type: 'faq-match', config: { knowledge: 'shop' } },
    { id: 'person', type: 'human-handoff', config: { team: '售后' } },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [
    { from: 'order', outlet: 'answered', to: 'faq' },
    { from: 'order', outlet: 'invalid', to: 'faq' },
    { from: 'faq', outlet: 'answered', to: 'person' },
    { from: 'faq', outlet: 'missed', to: 'person' },
    { from: 'person', outlet: 'resolved', to: 'bye' },
    { from: 'person', outlet: 'returned', to: 'bye' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};

const get = (path: string, as = 'agent') => office.request(`/api/desk/chats/${path}`, { as });
const contextOf = async ({ conversationId }: StartedConversation, as = 'supervisor'): Promise<ChatContext> => chatContext.parse(await (await get(`${conversationId}/context`, as)).json());
const suggested = async ({ conversationId }: StartedConversation, query = ''): Promise<Suggestion[]> => suggestions.parse(await (await get(`${conversationId}/suggestions${query}`)).json()).suggestions;
const refuse = ({ conversationId }: StartedConversation, body: object, as = 'agent') => office.request(`/api/desk/chats/${conversationId}/suggestions/wrong`, { as, method: 'POST', body });
/** A chat that waits for a person, after the customer has said this. */
async function waiting(opening: object = {}, ...said: readonly string[]): Promise<StartedConversation> {
  const chat = await office.start('shop', { locale: 'en', ...opening });
  for (const [index, each] of ['no idea', 'QH123', ...said].entries()) await office.say(chat, `m${index}`, each);
  return chat;
}

describe('the context of a chat', () => {
  it('tells the contact, the variables, the path, the moods and the brief', async () => {
    const chat = await waiting({ contact: { name: 'Ann', email: 'ann@example.com', attributes: { level: 'gold' } } }, 'This is terrible, I want my money back!');
    const context = await contextOf(chat);
    expect(context).toMatchObject({ id: chat.conversationId, cursor: office.house.store.conversation(chat.conversationId)?.seq, earlier: false, tickets: [], tasks: [], survey: null, wrapUp: null });
    expect(context.contact).toMatchObject({ name: 'Ann', email: 'ann@example.com', verified: false, vip: 0, blocked: false, attributes: { level: 'gold' } });
    expect(context.variables).toEqual([
      { name: 'name', title: text('姓名', 'Name'), value: '', changed: false },
      { name: 'order', title: text('订单号', 'Order number'), value: 'QH123', changed: true },
      { name: 'tries', title: text('tries', 'tries'), value: 0, changed: false },
    ]);
    expect(context.path.map(({ node, title, icon, outlet, outletTitle, meaning, said, times }) => [node, title.en, icon, outlet, outletTitle?.zh, meaning, said, times])).toEqual([
      ['order', 'Conversation: …, what is your order number?', 'IconMessageCircle', 'answered', '已回答', 'onward', 'QH123', 1],
      ['faq', 'FAQ match', 'IconBook2', 'missed', '未命中', 'unmet', '', 1],
      ['person', 'Hand-off', 'IconHeadset', null, undefined, null, 'This is terrible, I want my money back!', 1],
    ]);
    expect(context.moods.map(({ text: said }) => said)).toEqual(['no idea', 'QH123', 'This is terrible, I want my money back!']);
    expect(context.moods.at(-1)?.score).toBeLessThan(0.3);
    expect(context.brief.map(({ about, text: { en } }) => `${about} ${en}`)).toEqual(
      expect.arrayContaining(['wants In their words: “This is terrible, I want my money back!”', 'failed One text was not accepted at “…, what is your order number?”', 'facts Order number: QH123']),
    );
    expect(context.summary.map(({ text: said }) => said)).toContain('This is terrible, I want my money back!');
  });

  it('holds what there is of all the contacts that are one person', async () => {
    const [first, chat] = [await waiting({ contact: { name: 'Ann' } }, 'where is it'), await waiting({ contact: { name: 'Annie' } })];
    const { orm } = office.house.database;
    const idOf = ({ conversationId }: StartedConversation): string => office.house.store.conversation(conversationId)?.contactId ?? '';
    orm.update(contacts).set({ mergedInto: idOf(chat), vip: 2, phone: '123', consent: JSON.stringify({ news: { given: true, at: 0 } }) }).where(is(contacts.id, idOf(first))).run();
    const [staff, time] = [office.house.auth.staff.find('agent@example.com'), 1_000];
    orm.insert(tickets).values({ subject: 'Lost', description: '', topic: '', priority: 'high', status: 'open', source: 'chat', contactId: idOf(first), firstReplyDue: 2_000, resolutionDue: 3_000, createdAt: time, updatedAt: time }).run();
    orm.insert(tasks).values({ id: 't', contactId: idOf(first), assignee: staff?.id ?? '', title: 'Call', dueAt: 5_000, createdBy: '', createdAt: time }).run();
    orm.insert(wrapUps).values({ conversationId: first.conversationId, effectId: 'x', by: '', at: time, topic: 'Parcels', resolution: 'solved', summary: 'ok' }).run();
    orm.insert(surveys).values({ conversationId: first.conversationId, seq: 9, score: 4, reasons: '["fast"]', comment: 'fine', at: time, changedAt: time }).run();
    const context = await contextOf(chat);
    expect(context.contact).toMatchObject({ name: 'Annie', phone: '123', vip: 2, consent: [{ purpose: 'news', given: true }] });
    expect(context.conversations).toMatchObject([{ id: first.conversationId, flow: 'shop', status: 'queued', lastText: 'where is it', agent: null, topic: 'Parcels', score: 4 }]);
    expect(context.tickets).toMatchObject([{ subject: 'Lost', status: 'open', priority: 'high', dueAt: '1970-01-01T00:00:02.000Z' }]);
    expect(context.tasks).toMatchObject([{ id: 't', title: 'Call', doneAt: null, assignee: { name: 'agent 小林' } }]);
    expect(await contextOf(first)).toMatchObject({ contact: { name: 'Annie' }, wrapUp: { topic: 'Parcels', resolution: 'solved', summary: 'ok' }, survey: { score: 4, reasons: ['fast'], comment: 'fine' } });
  });

  it('goes without what cannot be read, and reads older logs', async () => {
    const chat = await waiting({}, 'so slow, I am furious');
    const { database } = office.house;
    database.orm.update(conversations).set({ snapshot: 'damaged', contactId: null }).where(is(conversations.id, chat.conversationId)).run();
    database.connection.prepare("update events set data = json_remove(data, '$.mood') where conversation_id = ?").run(chat.conversationId);
    const context = await contextOf(chat);
    expect(context).toMatchObject({ contact: null, variables: [], conversations: [] });
    expect(context.moods.at(-1)?.score).toBeLessThan(0.4);
  });

  it('is of the same size however long the chat is', async () => {
    const chat = await waiting();
    const { store, database } = office.house;
    const from = store.conversation(chat.conversationId)?.seq ?? 0;
    store.insertEntries(chat.conversationId, Array.from({ length: 10_000 }, (_, index) => ({ seq: from + 1 + index, at: index, kind: index % 2 === 0 ? ('customer' as const) : ('agent' as const), node: null, outlet: null, data: { text: `message ${index} about the parcel`, mood: { score: 0.5, anger: 0, complaint: 0 } } })));
    database.orm.update(conversations).set({ seq: from + 10_000 }).where(is(conversations.id, chat.conversationId)).run();
    const context = await contextOf(chat);
    // The path before all that is still told.
    expect(context.path.map(({ node }) => node)).toEqual(['order', 'faq', 'person']);
    expect([context.moods.length, context.moods.at(-1)?.text, context.summary.length]).toEqual([200, 'message 9998 about the parcel', 4]);
  });
});

describe('who may read it', () => {
  it('is who may read the chat: others are told that there is none', async () => {
    const chat = await waiting();
    const id = chat.conversationId;
    const body = { base: 'shop', entry: 'returns', text: 'no idea' };
    for (const [role, status] of [['owner', 200], ['supervisor', 200], ['agent', 200], ['operator', 403], ['analyst', 403]] as const) {
      expect([role, (await get(`${id}/context`, role)).status, (await get(`${id}/suggestions`, role)).status, (await refuse(chat, body, role)).status]).toEqual([role, status, status, status]);
    }
    // With a supervisor on it, it is no agent's any more.
    await office.request(`/api/desk/chats/${id}/take`, { as: 'supervisor', method: 'POST', body: {} });
    for (const answer of [await get(`${id}/context`), await get(`${id}/suggestions`), await refuse(chat, body), await get('nowhere/context', 'owner')]) {
      expect([answer.status, (await answer.json()).code]).toEqual([404, 'conversation.unknown']);
    }
    expect((await get(`${id}/context`, 'supervisor')).status).toBe(200);
  });

  it('leaves out earlier chats that the reader may not read', async () => {
    const [other, chat] = [await waiting({}, 'hello'), await waiting()];
    office.house.database.orm.update(conversations).set({ contactId: office.house.store.conversation(chat.conversationId)?.contactId ?? '' }).where(is(conversations.id, other.conversationId)).run();
    await office.request(`/api/desk/chats/${other.conversationId}/take`, { as: 'supervisor', method: 'POST', body: {} });
    expect((await contextOf(chat)).conversations.map(({ id }) => id)).toEqual([other.conversationId]);
    expect((await contextOf(chat, 'agent')).conversations).toEqual([]);
  });
});

describe('suggestions', () => {
  it('answer what the customer wrote last, in their language, as far as values are known', async () => {
    const chat = await waiting({}, 'How do I return something?', 'hm');
    const found = await suggested(chat);
    expect(found[0]).toMatchObject({ base: 'shop', entry: 'returns', question: 'How do I return something?', answer: 'By post, . Your order is QH123.', text: 'How do I return something?' });
    expect(found[0]?.score).toBeGreaterThan(0.8);
    expect((await suggested(chat, '?locale=zh'))[0]).toMatchObject({ question: '怎么退货？', answer: '寄回来就行。' });
  });

  it.each([
    ['of another channel', 'How do I return something in the widget?', { channel: 'widget' }, 'widget'],
    ['for other contacts', 'How do I return something as a gold member?', { contact: { attributes: { level: 'gold' } } }, 'gold'],
    ['of a day gone by', 'How do I return something in the sale?', null, 'over'],
    ['that only lead on', 'How do I return something to a person?', null, 'leads'],
  ])('are no entries %s', async (_what, words, opening, entry) => {
    const entries = async (chat: StartedConversation) => (await suggested(chat)).map((each) => each.entry);
    expect(await entries(await waiting({}, words))).not.toContain(entry);
    if (opening !== null) expect(await entries(await waiting(opening, words))).toContain(entry);
  });

  it('read a short question with the one before it', async () => {
    const chat = await waiting({}, 'When do you open?', 'what about mondays?', 'and on tuesdays?', 'and on sundays?');
    expect((await suggested(chat))[0]).toMatchObject({ entry: 'hours', text: 'and on sundays?' });
  });

  it('that are wrong are not made again for that text, and wait in the knowledge room', async () => {
    const words = 'How do I return something broken?';
    const chat = await waiting({}, words);
    expect((await suggested(chat))[0]?.entry).toBe('returns');
    const before = office.house.store.conversation(chat.conversationId)?.seq ?? 0;
    const left = suggestions.parse(await (await refuse(chat, { base: 'shop', entry: 'returns', text: words })).json());
    expect(left.suggestions.map(({ entry }) => entry)).not.toContain('returns');
    expect((await suggested(chat)).map(({ entry }) => entry)).not.toContain('returns');
    // Said again it is noted once.
    expect((await refuse(chat, { base: 'shop', entry: 'returns', text: words })).status).toBe(200);
    expect(office.house.store.log(chat.conversationId, before).map(({ kind }) => kind)).toEqual(['ruled-out']);
    const misses: MissGroups = await (await office.request('/api/knowledge/shop/misses', { as: 'operator' })).json();
    expect(misses.groups.flatMap(({ questions }) => questions).filter((each) => each.text === words)).toMatchObject([{ entry: 'returns', why: 'unhelpful' }]);
    // For another text, and in another chat, it is still suggested.
    await office.say(chat, 'again', 'How do I return something?');
    expect((await suggested(chat))[0]?.entry).toBe('returns');
    expect((await suggested(await waiting({}, words)))[0]?.entry).toBe('returns');
  });

  it.each([
    ['what the customer did not write', { base: 'shop', entry: 'returns', text: 'something else' }],
    ['an entry that there is not', { base: 'shop', entry: 'nothing', text: 'no idea' }],
    ['a base that the flow does not ask', { base: 'bank', entry: 'returns', text: 'no idea' }],
  ])('cannot be wrong for %s', async (_what, body) => {
    const chat = await waiting();
    const before = office.house.store.conversation(chat.conversationId)?.seq;
    const answer = await refuse(chat, body);
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'record.unknown']);
    expect(office.house.store.conversation(chat.conversationId)?.seq).toBe(before);
  });
});
