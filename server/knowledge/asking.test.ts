import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BalancePreview, KnowledgeCollisions, KnowledgeSummaries, MatchReadingOnWire } from '../contract.ts';
import { entry, openKnowledgeHouse, shopEntries } from './knowledgeHouse.test-support.ts';
import { createQuestionLog } from './questionLog.ts';

let house: Awaited<ReturnType<typeof openKnowledgeHouse>>;
beforeAll(async () => {
  house = await openKnowledgeHouse();
});
afterAll(() => house.close());

const match = (slug: string, body: object): Promise<MatchReadingOnWire> => house.ask('POST', `/${slug}/match`, body, { as: 'analyst' });

/** Entries between which a question is undecided. */
const undecided = [...shopEntries, entry('open', 'And on Sundays?'), entry('close', 'And on Sundays?')];
const question = 'and on sundays';

describe('trying a question', () => {
  it('says what was decided, by what, and why', async () => {
    const slug = await house.fresh();
    expect(await match(slug, { text: 'when do you open' })).toMatchObject({ language: 'en', decision: 'answered', layer: 'exact', ranked: expect.arrayContaining([expect.objectContaining({ entry: shopEntries[0], phrasing: 'When do you open?', parts: ['when do you open'] })]) });
  });

  it('answers more or asks more, as the slider stands', async () => {
    const slug = await house.fresh(undecided);
    const decisions: ('missed' | 'unsure' | 'answered')[] = [];
    for (const balance of [-1, 0, 1]) decisions.push((await match(slug, { text: question, balance })).decision);
    const rank = { missed: 0, unsure: 1, answered: 2 };
    expect(decisions.map((each) => rank[each])).toEqual(decisions.map((each) => rank[each]).toSorted((a, b) => a - b));
    expect(new Set(decisions).size).toBeGreaterThan(1);
    // The slider of the base itself acts at once.
    const [most] = decisions.toReversed();
    await house.ask('PATCH', `/${slug}`, { settings: { balance: 1 } });
    expect((await match(slug, { text: question, of: 'live' })).decision).toBe(most);
  });
});

it('previews the slider on the tests and on what customers asked', async () => {
  const slug = await house.fresh(undecided);
  await house.addTests(slug, [{ question: 'When do you open?', expects: 'hours' }, { question: 'When do you open', expects: 'returns' }, { question: 'zzz', expects: 'hours' }, { question: 'qqq', expects: null }]);
  const log = createQuestionLog(house.house.database);
  [question, 'Can I have an invoice?', 'zzz'].forEach((text, seq) => log.note({ conversationId: 'balance', seq, base: slug, at: seq, locale: 'en', text, outcome: 'missed', entry: null, score: null }));
  const preview = (value: number): Promise<BalancePreview> => house.ask('GET', `/${slug}/balance?value=${value}`, undefined, { as: 'analyst' });
  const [less, same, more] = [await preview(-1), await preview(0), await preview(1)];
  expect(same).toMatchObject({ balance: 0, tests: { right: 2, asked: 4, wrong: 1, missed: 1 }, differences: [] });
  expect(same.questions.answered + same.questions.unsure + same.questions.missed).toBe(3);
  expect(less.answeredFrom).toBeGreaterThan(same.answeredFrom);
  expect(more.answeredFrom).toBeLessThan(same.answeredFrom);
  expect([...less.differences, ...more.differences].map(({ text }) => text)).toContain(question);
  await house.ask('GET', `/${slug}/balance?value=2`, undefined, { status: 400 });
});

describe('pairs', () => {
  it('are entries that say the same, and entries whose words lead to another', async () => {
    const slug = await house.fresh([...shopEntries, entry('opening', 'when do you OPEN'), entry('returning', 'How do I return this please?'), entry('other', 'Completely unrelated words')]);
    const { pairs } = await house.ask<KnowledgeCollisions>('GET', `/${slug}/collisions`);
    expect(pairs[0]).toEqual({ kind: 'duplicate', entries: ['hours', 'opening'], phrasings: ['When do you open?', 'when do you OPEN'], likeness: 1 });
    expect(pairs.slice(1).map(({ kind, entries }) => [kind, entries.toSorted()])).toEqual([['collision', ['returning', 'returns']]]);
  });
});

it('lists bases with what waits', async () => {
  const slug = await house.fresh();
  const { bases, encoders } = await house.ask<KnowledgeSummaries>('GET', '', undefined, { as: 'supervisor' });
  expect(bases.find((each) => each.slug === slug)).toMatchObject({ entries: 3, publishes: 'at-once', unpublished: 0, misses: 0, tests: 0, usedBy: [] });
  expect(Array.isArray(encoders)).toBe(true);
});

it('keeps settings that make no sense away', async () => {
  const slug = await house.fresh();
  const twice = { id: 'a', name: { en: 'A' } };
  for (const settings of [{ balance: 2 }, { publishes: 'never' }, { categories: [twice, twice] }]) await house.ask('PATCH', `/${slug}`, { settings }, { status: 400 });
  await house.ask('PATCH', '/nowhere', { name: { en: 'x' } }, { status: 404 });
  expect((await house.ask<{ summary: { name: object } }>('PATCH', `/${slug}`, { name: { en: 'Renamed' } })).summary.name).toEqual({ en: 'Renamed' });
});
