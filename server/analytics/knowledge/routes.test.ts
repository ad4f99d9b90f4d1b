import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishUnchecked } from '../../chat/publishUnchecked.test-support.ts';
import { askedQuestions, knowledgeEntryFigures, knowledgeFigures, knowledgeMisses, knowledgePairs, knowledgeTopics, problem } from '../../contract.ts';
import { openTestHouse } from '../../flows/openTestHouse.test-support.ts';
import { shopFlow, shopKnowledge } from './knowledgePlay.test-support.ts';
import { knowledgeFiguresRoutes } from './routes.ts';

let test: Awaited<ReturnType<typeof openTestHouse>>;
beforeAll(async () => {
  test = await openTestHouse();
  await test.house.knowledge.replace(shopKnowledge);
  publishUnchecked(test.house.database, 'shop', shopFlow);
  const { conversationId } = await test.house.chat.start('shop', { locale: 'en' });
  for (const [place, text] of ['hm', 'opening hours', 'umbrella'].entries()) await test.house.chat.say(conversationId, { messageId: `m${place}`, text });
});
afterAll(() => test.close());

const get = async (path: string, as: 'analyst' | 'agent' = 'analyst') => (await test.call(as, 'GET', `/api/analytics/knowledge/${path}`)).json();

it('answers analysts as the contract says, beside the event loop', async () => {
  const figures = knowledgeFigures.parse(await get('kb'));
  expect([figures.asked.asked, figures.asked.answered, figures.asked.missed, figures.entries.map(({ entry }) => entry)]).toEqual([2, 1, 1, ['hours']]);
  expect(knowledgeMisses.parse(await get('kb/misses')).groups.map(({ title }) => title)).toEqual(['umbrella']);
  expect(knowledgePairs.parse(await get('kb/pairs')).pairs).toEqual([]);
  expect(knowledgeTopics.parse(await get('kb/topics')).topics).toEqual([]);
  expect(askedQuestions.parse(await get('kb/topics/none')).total).toBe(0);
  const entry = knowledgeEntryFigures.parse(await get('kb/entries/hours?kind=all'));
  expect([entry.figures.asked.asked, entry.questions.map(({ text }) => text)]).toEqual([1, ['opening hours']]);
  expect(knowledgeEntryFigures.parse(await get('kb/entries/nothing-there')).total).toBe(0);
});

it('looks at what the filter says', async () => {
  expect(knowledgeFigures.parse(await get('kb?from=2020-01-01&to=2020-01-02')).asked.asked).toBe(0);
  expect(knowledgeFigures.parse(await get('kb?channel=widget')).asked.asked).toBe(0);
});

it('compares today with as much of yesterday as has gone by of today', async () => {
  const read: unknown[] = [];
  const api = knowledgeFiguresRoutes({ ...test.house, now: () => Date.UTC(2026, 10, 26, 9, 30), reader: { ...test.house.reader, read: async (name, params) => { read.push(params); return test.house.reader.read(name, params); } } });
  for (const path of ['', '/topics', '/misses', '/entries/hours']) await api.request(`/knowledge/kb${path}?from=2026-11-26&to=2026-11-26`);
  const hour = (day: number, at: number) => Date.UTC(2026, 10, day, at);
  expect(read).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ period: { from: hour(26, 0), to: hour(27, 0) }, before: { from: hour(25, 0), to: hour(25, 10) } })));
});

it.each([['kb', 'agent', 'auth.forbidden'], ['nowhere', 'analyst', 'record.unknown'], ['nowhere/misses', 'analyst', 'record.unknown'], ['kb?from=2026-02-02&to=2026-02-01', 'analyst', 'analytics.period-wrong'], ['kb/entries/hours?kind=any', 'analyst', 'request.invalid'], ['kb/entries/%00', 'analyst', 'request.invalid']] as const)('refuses %s to an %s', async (path, as, code) => {
  expect(problem.parse(await get(path, as)).code).toBe(code);
});
