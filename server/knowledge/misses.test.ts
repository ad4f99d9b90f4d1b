import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { KnowledgeChange, KnowledgeDetail, KnowledgeEdited, MissGroups } from '../contract.ts';
import { events, handoffs, knowledgeQuestions } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { clusterAlike } from './clusterAlike.ts';
import { findCollisions } from './findCollisions.ts';
import { groupQuestions } from './groupQuestions.ts';
import { entry, openKnowledgeHouse, shopEntries } from './knowledgeHouse.test-support.ts';
import { missesOf } from './missesOf.ts';
import { createQuestionLog, type AskedQuestion } from './questionLog.ts';
import { sameTexts } from './sameTexts.ts';

// They work as ever; a call on another thread is not seen here.
vi.mock('./clusterAlike.ts', { spy: true });
vi.mock('./findCollisions.ts', { spy: true });
vi.mock('./missesOf.ts', { spy: true });
vi.mock('./sameTexts.ts', { spy: true });

let house: Awaited<ReturnType<typeof openKnowledgeHouse>>;
beforeAll(async () => {
  house = await openKnowledgeHouse();
});
afterAll(() => house.close());

let conversations = 0;
/** What one customer asks of a base, one question a minute. */
function asks(base: string, ...questions: readonly Partial<AskedQuestion>[]): { id: string; rate: (seq: number, helpful: boolean) => boolean } {
  conversations += 1;
  const id = `c${String(conversations).padStart(4, '0')}`;
  const log = createQuestionLog(house.house.database);
  questions.forEach((each, index) => log.note({ conversationId: id, seq: (index + 1) * 10, base, at: conversations * 100_000 + index * 60_000, locale: 'en', text: '?', outcome: 'missed', entry: null, score: null, ...each }));
  return { id, rate: (seq, helpful) => log.rate(id, seq, helpful) };
}
function handOff(conversationId: string, minute: number): void {
  house.house.database.orm.insert(handoffs).values({ conversationId, effectId: `h${minute}`, note: '', priority: 0, requestedAt: Number(conversationId.slice(1)) * 100_000 + minute * 60_000 }).run();
}
function left(conversationId: string, seq: number, node: string, kind: string, outlet: string | null): void {
  house.house.database.orm.insert(events).values({ conversationId, seq, at: 0, kind, node, outlet }).run();
}
const misses = (slug: string, state = 'open'): Promise<MissGroups> => house.ask('GET', `/${slug}/misses?state=${state}`, undefined, { as: 'analyst' });
const whys = async (slug: string) => (await misses(slug)).groups.flatMap(({ questions }) => questions.map(({ text, why }) => `${text} ${why}`)).toSorted();

describe('a miss', () => {
  it('is what nothing answered, what nobody chose, what did not help, and what led to a person', async () => {
    const slug = await house.fresh();
    asks(slug, { text: 'nothing' }, { text: 'failed', outcome: 'failed' });
    const { rate } = asks(slug, { text: 'helped', outcome: 'answered', entry: 'hours' }, { text: 'useless', outcome: 'answered', entry: 'hours' });
    expect([rate(15, true), rate(25, false), rate(10, true)]).toEqual([true, true, false]);
    const chosen = asks(slug, { text: 'chosen', outcome: 'unsure', entry: 'hours' }, { text: 'not chosen', outcome: 'unsure', entry: 'hours' });
    left(chosen.id, 10, 'faq', 'settled', null);
    left(chosen.id, 14, 'faq', 'left', 'answered');
    left(chosen.id, 20, 'faq', 'settled', null);
    left(chosen.id, 24, 'faq', 'left', 'missed');
    left(chosen.id, 26, 'other', 'left', 'answered');
    const gone = asks(slug, { text: 'answered before', outcome: 'answered', entry: 'returns' }, { text: 'wanted a person', outcome: 'answered', entry: 'returns' });
    handOff(gone.id, 2);
    const early = asks(slug, { text: 'after the person', outcome: 'answered', entry: 'hours' });
    handOff(early.id, -1);
    expect(await whys(slug)).toEqual(['not chosen unsure', 'nothing missed', 'useless unhelpful', 'wanted a person handed-over']);
    expect((await house.detail(slug)).summary.misses).toBe(4);
  });

  it('is not what led to a person by design', async () => {
    const slug = await house.fresh([...shopEntries, { ...entry('person', 'A person, please'), leadsTo: 'person' }]);
    handOff(asks(slug, { text: 'a person please', outcome: 'answered', entry: 'person' }).id, 1);
    expect(await misses(slug)).toEqual({ groups: [], total: 0 });
  });

  it('is of its own base', async () => {
    const [one, other] = [await house.fresh(), await house.fresh()];
    asks(one, { text: 'mine' });
    expect([await whys(one), await whys(other)]).toEqual([['mine missed'], []]);
    await house.ask('GET', '/nowhere/misses', undefined, { status: 404 });
  });
});

describe('groups', () => {
  it('hold what is alike, the biggest first, with the nearest entries', async () => {
    const slug = await house.fresh();
    for (const text of ['Where is the invoice for my order?', 'where is my order invoice', 'Do you sell cats?', 'invoice of my order, where is it', 'do you sell cats', 'Where is the invoice for my order?']) asks(slug, { text });
    const { groups, total } = await misses(slug);
    expect([total, groups.map(({ count, conversations }) => [count, conversations])]).toEqual([6, [[4, 4], [2, 2]]]);
    expect(groups[0]?.title).toBe('Where is the invoice for my order?');
    expect(groups[0]?.nearest[0]?.entry).toBe('invoice');
    expect(groups[0]?.ids).toHaveLength(4);
    expect(await misses(slug)).toEqual({ groups, total });
  });

  it.each([
    [['订单什么时候发货', '我的订单什么时候发货呀', '发货时间是什么时候'], ['怎么注销账号', '我要注销账号', '账号怎么注销']],
    [['how do I reset my password', 'reset password please', 'I need to reset the password'], ['is there a shop in Berlin', 'shop in berlin?', 'do you have a shop in Berlin']],
  ])('tell %j from %j', async (one, other) => {
    const texts = one.flatMap((each, index) => [each, other[index] ?? '']);
    const groups = (await groupQuestions(house.house, texts)).map(({ members }) => members.map((index) => texts[index]).toSorted());
    expect(groups.toSorted()).toEqual([one.toSorted(), other.toSorted()].toSorted());
  });

  it('are the same for the same questions, each in one of them, whatever they say', async () => {
    const texts = Array.from({ length: 300 }, (_, index) => ['怎么退货', 'where is my order', '', '😀', 'a', '\ud800', '__proto__', `order ${index % 7}`, `订单${index % 5}的发票`][index % 9] ?? '');
    const groups = await groupQuestions(house.house, texts);
    expect(groups.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(texts.map((_, index) => index));
    expect(await groupQuestions(house.house, texts)).toEqual(groups);
  });
});

it('read, count and group nothing on the thread in which customers are answered', async () => {
  const slug = await house.fresh();
  for (const text of ['Do you sell cats?', 'When do you open?']) asks(slug, { text });
  vi.clearAllMocks();
  for (const path of [`/${slug}/misses`, '', `/${slug}/detail`, `/${slug}/collisions`]) await house.ask('GET', path);
  for (const work of [missesOf, sameTexts, clusterAlike, findCollisions]) expect(work).not.toHaveBeenCalled();
});

it('look the base’s entries up once, however many groups they are', async () => {
  const slug = await house.fresh();
  for (const text of ['Do you sell cats?', 'hello world program', 'Is it raining?', 'zebra crossing']) asks(slug, { text });
  const read = vi.spyOn(house.house.database.connection, 'prepare');
  expect((await misses(slug)).groups).toHaveLength(4);
  expect(read.mock.calls.filter(([statement]) => statement.includes('knowledge_entries'))).toHaveLength(1);
  read.mockRestore();
});

it('wait for no count to say that a base was made or changed, and show one that cannot be counted', async () => {
  const read = vi.spyOn(house.house.reader, 'read').mockRejectedValue(new ProblemError('analytics.too-much'));
  const made = await house.ask<KnowledgeDetail>('POST', '', { slug: 'uncounted', name: {} }, { status: 201 });
  const changed = await house.ask<KnowledgeDetail>('PATCH', '/uncounted', { name: { en: 'Named' } });
  expect(read).not.toHaveBeenCalled();
  expect([made, changed, await house.detail('uncounted')].map(({ summary }) => [summary.name, summary.misses])).toEqual([[{}, null], [{ en: 'Named' }, null], [{ en: 'Named' }, null]]);
  read.mockRestore();
  expect((await house.detail('uncounted')).summary.misses).toBe(0);
});

describe('settling', () => {
  const settle = (slug: string, ids: readonly string[], as: object): Promise<KnowledgeEdited> => house.ask('POST', `/${slug}/misses/settle`, { ids, as });
  const idsOf = async (slug: string) => (await misses(slug)).groups.flatMap(({ ids }) => ids);

  it('attaches words to an entry, and the next customer is answered', async () => {
    const slug = await house.fresh();
    asks(slug, { text: 'What about Sundays?' });
    const ids = await idsOf(slug);
    expect(await settle(slug, ids, { kind: 'attach', entry: 'hours', locale: 'en', phrasings: ['What about Sundays?', ' What about Sundays? ', 'When do you open?'] })).toMatchObject({ revision: 2, live: true });
    expect((await house.read(slug)).entries[0]?.phrasings).toEqual({ en: ['When do you open?', 'What about Sundays?'] });
    expect(await house.find(slug, 'what about sundays')).toBe('answered hours');
    expect(await idsOf(slug)).toEqual([]);
    const { changes: [change] } = await house.ask<{ changes: KnowledgeChange[] }>('GET', `/${slug}/changes`);
    expect(change).toMatchObject({ kind: 'miss', changed: ['hours'] });
    // Taken back, the questions wait again.
    await house.undo(slug, 2);
    expect(await idsOf(slug)).toEqual(ids);
  });

  it('makes an entry, or lets them be, or takes that back', async () => {
    const slug = await house.fresh();
    asks(slug, { text: 'Do you sell cats?' });
    asks(slug, { text: 'hello world program' });
    const [cats = '', world = ''] = (await misses(slug)).groups.toSorted((a, b) => a.title.localeCompare(b.title)).flatMap(({ ids }) => ids);
    await settle(slug, [cats], { kind: 'create', entry: entry('cats', 'Do you sell cats?', 'No.') });
    expect(await house.find(slug, 'do you sell cats')).toBe('answered cats');
    await settle(slug, [world], { kind: 'ignore' });
    expect(await idsOf(slug)).toEqual([]);
    expect((await misses(slug, 'ignored')).groups.map(({ title }) => title)).toEqual(['hello world program']);
    await settle(slug, [world], { kind: 'reopen' });
    expect(await idsOf(slug)).toEqual([world]);
  });

  it('changes nothing when it cannot be done', async () => {
    const slug = await house.fresh();
    asks(slug, { text: 'Do you sell cats?' });
    const ids = await idsOf(slug);
    await house.refused(slug, '/misses/settle', { ids, as: { kind: 'attach', entry: 'nowhere', locale: 'en', phrasings: ['x'] } }, 404);
    await house.refused(slug, '/misses/settle', { ids, as: { kind: 'create', entry: entry('hours', 'x') } }, 400);
    await house.refused(slug, '/misses/settle', { ids, as: { kind: 'create', entry: { ...entry('new', 'x'), answer: {} } } }, 400);
    expect(await idsOf(slug)).toEqual(ids);
    expect((await house.detail(slug)).summary.revision).toBe(1);
  });

  it('reaches no question of another base', async () => {
    const [one, other] = [await house.fresh(), await house.fresh()];
    asks(other, { text: 'theirs' });
    await settle(one, await idsOf(other), { kind: 'ignore' });
    expect(await whys(other)).toEqual(['theirs missed']);
    expect(house.house.database.orm.select().from(knowledgeQuestions).all().filter(({ settled, base }) => settled !== null && base === other)).toEqual([]);
  });
});
