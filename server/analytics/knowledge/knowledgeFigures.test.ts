import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasePerson } from '../../contacts/erasePerson.ts';
import { proportionOf } from '../statistics/proportionOf.ts';
import { readEntry } from './entry/readEntry.ts';
import type { FollowedQuestion } from './fates/followTalk.ts';
import { readFigures } from './figures/readFigures.ts';
import { openKnowledgePlay, type Act } from './knowledgePlay.test-support.ts';
import { readMisses } from './misses/readMisses.ts';
import { readPairs } from './pairs/readPairs.ts';
import { readFollowed } from './readFollowed.ts';
import { readTopicQuestions } from './topics/readTopicQuestions.ts';
import { readTopics } from './topics/readTopics.ts';

/** Conversations one after the other, and what has to be counted of them, worked out by hand. */
let play: Awaited<ReturnType<typeof openKnowledgePlay>>;
const ids: Record<string, string> = {};

const happy: Act = { helped: true };
const sad: Act = { helped: false };
const person: Act = { do: 'person' };

/** By what the customer does once a topic has been asked for: the first text is that. */
const talks: Record<string, { readonly zh?: true; readonly acts: readonly Act[] }> = {
  helpedAndGone: { acts: ['I want to buy', 'opening hours', happy, { do: 'leave' }] },
  pickedTheOther: { acts: ['hm', 'hours', { press: 'entry:holidays' }, sad, 'opening hours', person] },
  otherWords: { acts: ['hm', 'hours', 'do you sell cats', 'umbrella'] },
  ledOn: { acts: ['it is broken', 'How do I return this?', 'return policy', person] },
  ledOnAndGone: { acts: ['hm', 'return policy', { do: 'leave' }] },
  looking: { acts: ['hm', 'hours'] },
  silent: { zh: true, acts: ['hm', '营业时间', { do: 'pass', minutes: 6 }] },
  noneOfThem: { acts: ['hm', 'open', { press: 'none' }, person] },
  repeated: { acts: ['hm', 'opening hours', 'When do you open?', happy, 'Do you sell cats?', person, { do: 'desk', outcome: 'accepted' }, { do: 'desk', outcome: 'returned' }, 'holiday opening hours'] },
};

/** seq aside: fate, the best entry, what was said, whether it helped, and of what followed: l(ed on), h(anded), g(one), r(epeated). */
const expected: Record<string, readonly string[]> = {
  helpedAndGone: ['answered hours hours yes g'],
  pickedTheOther: ['picked hours holidays no', 'answered hours hours - h'],
  otherWords: ['unsure hours - -', 'missed hours - -', 'missed - - -'],
  ledOn: ['answered returns returns - lr', 'answered returns returns - l'],
  ledOnAndGone: ['answered returns returns - lg'],
  looking: ['open hours - -'],
  silent: ['answered hours hours - g'],
  noneOfThem: ['unsure hours - -', 'ruled-out holidays - -'],
  repeated: ['answered hours hours - r', 'answered hours hours yes h', 'missed hours - -', 'answered holidays holidays -'],
};

beforeAll(async () => {
  play = await openKnowledgePlay();
  const flow = play.publish();
  for (const [name, { acts, zh }] of Object.entries(talks)) ids[name] = await play.talk(flow, acts, { locale: zh ? 'zh-CN' : 'en', channel: zh ? 'widget' : 'page' });
  await play.ruleOut(ids['noneOfThem']!, 'holidays', 'open');
});
afterAll(() => play.close());

const day = 86_400_000;
const period = { from: Date.UTC(2026, 10, 2), to: Date.UTC(2026, 10, 9) };
const asked = { filter: {}, period, before: { from: period.from - 7 * day, to: period.from }, zone: 'UTC', base: 'kb' };
const follow = () => readFollowed(play.house.database, asked);
const figures = (of: object = {}) => readFigures(play.house.database, { ...asked, ...of });

function told({ fate, best, said, helpful, ledOn, handed, left, repeated }: FollowedQuestion): string {
  const after = [ledOn && 'l', handed && 'h', left && 'g', repeated && 'r'].filter(Boolean).join('');
  return `${fate} ${best ?? '-'} ${said ?? '-'} ${helpful === null ? '-' : helpful ? 'yes' : 'no'} ${after}`.trim();
}

describe('what became of a question', () => {
  it.each(Object.keys(talks))('%s', (name) => {
    expect(follow().filter(({ conversationId }) => conversationId === ids[name]).map(told)).toEqual(expected[name]);
  });
});

describe('figures', () => {
  it('count what was asked, and what followed', () => {
    const { asked: all, followed } = figures();
    expect(all).toEqual({ asked: 16, answered: 9, picked: 1, unsure: 2, missed: 3, failed: 0, open: 1, ruledOut: 1, given: proportionOf(10, 15) });
    expect(followed).toEqual({ said: 10, ledOn: 3, helped: proportionOf(2, 3), handed: proportionOf(2, 7), left: proportionOf(3, 10), repeated: proportionOf(2, 10) });
  });

  it('count by entry: as the best of what was asked, and as what was said', () => {
    const { entries, unmatched } = figures();
    expect(entries.map(({ entry }) => entry)).toEqual(['hours', 'returns', 'holidays']);
    expect(entries[0]).toEqual({
      entry: 'hours',
      asked: { asked: 11, answered: 5, picked: 1, unsure: 2, missed: 2, failed: 0, open: 1, ruledOut: 0, given: proportionOf(6, 10) },
      followed: { said: 5, ledOn: 0, helped: proportionOf(2, 2), handed: proportionOf(2, 5), left: proportionOf(2, 5), repeated: proportionOf(1, 5) },
      askedBefore: 0,
    });
    expect(entries[2]).toMatchObject({ asked: { asked: 1, answered: 1, ruledOut: 1 }, followed: { said: 2, helped: { count: 0, of: 1 } } });
    expect(unmatched).toEqual([{ entry: 'parking', matchedAt: null }]);
  });

  it('count by language, topic and day', () => {
    const { languages, series } = figures();
    const { topics } = readTopics(play.house.database, asked);
    expect(languages).toEqual([{ language: 'en', asked: 15, given: proportionOf(9, 14) }, { language: 'zh', asked: 1, given: proportionOf(1, 1) }]);
    expect(topics).toEqual([
      { topic: 'after', name: { en: 'After', zh: '售后' }, asked: 2, askedBefore: 0, given: proportionOf(2, 2), helped: proportionOf(0, 0) },
      { topic: 'buying', name: { en: 'Buying', zh: '购买' }, asked: 1, askedBefore: 0, given: proportionOf(1, 1), helped: proportionOf(1, 1) },
    ]);
    expect(series.map(({ from, days, asked: count }) => [from, days, count])).toEqual([['2026-11-02', 1, 16], ...['03', '04', '05', '06', '07', '08'].map((date) => [`2026-11-${date}`, 1, 0])]);
    expect(series[1]?.given.share).toBeNull();
  });

  it('look at what a filter lets through, and at the period before', () => {
    expect(figures({ filter: { channel: 'widget' } }).asked).toMatchObject({ asked: 1, answered: 1 });
    expect(figures({ filter: { locale: 'en' } }).asked.asked).toBe(15);
    expect([figures({ base: 'other' }).asked.asked, readMisses(play.house.database, { ...asked, base: 'other' }).total]).toEqual([0, 0]);
    const later = figures({ period: { from: period.to, to: period.to + 7 * day }, before: period });
    expect([later.asked.asked, later.before.asked.asked, later.before.helped, later.asked.given.share, later.changes.given]).toEqual([0, 16, proportionOf(2, 3), null, { difference: null, p: null, significant: false }]);
    expect(later.unmatched.map(({ entry, matchedAt }) => [entry, matchedAt !== null])).toEqual([['parking', false], ['returns', true], ['hours', true], ['holidays', true]]);
  });

  it('say nothing of a change where the period before begins before the first conversation', () => {
    const first = period.from + 1_000;
    const [before, since] = [{ from: first, to: first + 60_000 }, { from: first - 1, to: first + 60_000 }];
    expect([figures({ before }).comparable, readTopics(play.house.database, { ...asked, before }).comparable, readMisses(play.house.database, { ...asked, before }).comparable]).toEqual([true, true, true]);
    expect(figures({ before }).changes.given.difference).toBeCloseTo(10 / 15 - figures({ before }).before.asked.given.share!);
    expect(figures({ before: since })).toMatchObject({ comparable: false, changes: { given: { difference: null, p: null, significant: false } } });
    expect(figures({ before: since }).before).toEqual(figures({ before }).before);
  });

  it('say of long periods by the week', () => {
    const series = figures({ period: { from: period.from, to: period.from + 103 * day } }).series;
    expect([series.length, series[0], series.at(-1)?.days]).toEqual([15, { from: '2026-11-02', days: 7, asked: 16, given: proportionOf(10, 15), helped: proportionOf(2, 3) }, 5]);
  });
});

describe('one entry', () => {
  const one = (kind: Parameters<typeof readEntry>[1]['kind']) => readEntry(play.house.database, { ...asked, entry: 'hours', kind });

  it('has the figures that it has among all, and its questions', () => {
    const { figures: own, score, total, questions, series } = one('all');
    expect(own).toEqual(figures().entries[0]);
    expect([score.count, total, questions.length, series[0]?.asked]).toEqual([5, 11, 11, 11]);
    expect(questions[0]).toMatchObject({ text: 'Do you sell cats?', fate: 'missed', conversationId: ids['repeated'] });
  });

  it.each([['handed', ['When do you open?', 'opening hours']], ['left', ['营业时间', 'opening hours']], ['repeated', ['opening hours']], ['unsure', ['open', 'hours']], ['missed', ['Do you sell cats?', 'do you sell cats']], ['unhelpful', []], ['ruled-out', []]] as const)('tells those that are %s', (kind, texts) => {
    expect(one(kind).questions.map(({ text }) => text)).toEqual(texts);
  });
});

it('tells the questions of a topic, with their conversations', () => {
  const of = (topic: string, kind: 'all' | 'left' = 'all') => readTopicQuestions(play.house.database, { ...asked, topic, kind });
  expect(of('after').questions.map(({ text, fate, conversationId }) => [text, fate, conversationId])).toEqual([['return policy', 'answered', ids['ledOn']], ['How do I return this?', 'answered', ids['ledOn']]]);
  expect([of('buying', 'left').questions.map(({ text }) => text), of('buying').total, of('nothing').total]).toEqual([['opening hours'], 1, 0]);
});

describe('what nothing answered', () => {
  it('is grouped by likeness; settled ones and erased ones are counted apart', async () => {
    const read = () => readMisses(play.house.database, asked);
    const { groups, ...rest } = read();
    expect(rest).toEqual({ comparable: false, total: 5, erased: 0, settled: { attached: 0, created: 0, ignored: 0 }, leftOut: 0 });
    expect(groups.map(({ title, count, conversations, missed }) => [title, count, conversations, missed])).toEqual([['Do you sell cats?', 2, 2, 2], ['open', 1, 1, 0], ['umbrella', 1, 1, 1], ['hours', 1, 1, 0]]);
    expect(groups[0]).toMatchObject({ before: 0, languages: [{ language: 'en', count: 2 }], nearest: [{ entry: 'hours' }] });
    await play.house.knowledge.settle('kb', groups[1]!.ids, { kind: 'ignore' }, null);
    expect(read()).toMatchObject({ total: 5, settled: { ignored: 1 } });
    expect(read().groups).toHaveLength(3);
    await play.house.knowledge.settle('kb', groups[1]!.ids, { kind: 'reopen' }, null);
  });

  it('says how often the like was asked before', () => {
    const from = follow().find(({ conversationId }) => conversationId === ids['repeated'])!.begunAt;
    const { groups } = readMisses(play.house.database, { ...asked, period: { from, to: from + day }, before: { from: from - day, to: from } });
    expect(groups).toMatchObject([{ title: 'Do you sell cats?', count: 1, before: 1 }]);
  });
});

it('tells of entries between which questions are torn', () => {
  // Of the four that were unsure one was picked, which was the other, and did not help: then hours answered.
  expect(readPairs(play.house.database, asked)).toEqual({ pairs: [{ entries: ['holidays', 'hours'], together: 1, swapped: 1, crossed: 1, questions: ['hours'] }], leftOut: 0 });
});

it('counts the same once a contact is erased, though the words are gone', async () => {
  const { house } = play;
  // What still goes on would be ended by erasing.
  for (const id of Object.values(ids)) if (play.status(id) !== 'closed') await house.chat.end(id);
  const pairs = () => readPairs(house.database, asked).pairs.map(({ entries, together, swapped, crossed }) => ({ entries, together, swapped, crossed }));
  const [before, misses, torn] = [figures(), readMisses(house.database, asked), pairs()];
  for (const name of ['otherWords', 'pickedTheOther', 'noneOfThem']) await erasePerson(house, house.store.conversation(ids[name]!)!.contactId!);
  expect(figures()).toEqual(before);
  const after = readMisses(house.database, asked);
  expect(after).toMatchObject({ total: misses.total, erased: 4 });
  expect(after.groups.map(({ title, count }) => [title, count])).toEqual([['Do you sell cats?', 1], ['hours', 1]]);
  expect(pairs()).toEqual(torn);
});
