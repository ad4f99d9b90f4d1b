import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCommitter, type Committer } from '../db/committer.ts';
import { openDatabase, type Database } from '../db/open.ts';
import { createReader } from '../reader/createReader.ts';
import { vectorKey } from '../understanding/encode/vectorStore.ts';
import { learnBase, type Lesson } from '../understanding/match/learnBase.ts';
import { createBases } from './bases.ts';
import { createLearner } from './createLearner.ts';
import { planEdits } from './entryEdits.ts';
import { createKnowledge } from './knowledge.ts';
import { entry, shopEntries } from './knowledgeHouse.test-support.ts';
import { createMatchers } from './matchers.ts';
import { createPhrasingVectors } from './phrasingVectors.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-matchers-'));
let database: Database;
let committer: Committer;
beforeAll(() => {
  database = openDatabase(folder);
  committer = createCommitter(database);
});
afterAll(async () => {
  await committer.close();
  database.connection.close();
  rmSync(folder, { recursive: true, force: true });
});

let made = 0;
async function fresh() {
  made += 1;
  const slug = `m-${made}`;
  const knowledge = createKnowledge({ database, committer, reader: createReader(database), now: () => 0 });
  await knowledge.replace({ slug, name: {}, entries: [...shopEntries] });
  return { slug, knowledge, bases: createBases(database) };
}
const asked = 'Do you wrap gifts?';

describe('a proposal', () => {
  it.each([
    ['when both have learned', learnBase],
    ['when learning never ends', () => new Promise<never>(() => undefined)],
    ['when learning fails', () => Promise.reject(new Error('no'))],
  ])('is compared like with like, %s, and leaves the draft as it is', async (_when, learn) => {
    const { slug, bases } = await fresh();
    const matchers = createMatchers(bases, { learn });
    const edits = planEdits(bases.rows(slug), [entry('gift', asked)], ['hours']);
    const found = async (text: string) => matchers.compare(slug, edits, async (matcher) => matcher.match(text, { limit: 1 }).ranked[0]?.entry.id, 50);
    const { before, after } = await found(asked);
    expect(after).toBe('gift');
    expect(before).not.toBe('gift');
    expect(await found('When do you open?')).toMatchObject({ before: 'hours' });
    expect(matchers.draft(slug)?.match(asked, { limit: 9 }).ranked.map((each) => each.entry.id)).not.toContain('gift');
    expect(matchers.live(slug)?.match('When do you open?', { limit: 1 }).ranked[0]?.entry.id).toBe('hours');
  });

  it('is refused where there is no base', async () => {
    const { bases } = await fresh();
    await expect(createMatchers(bases, {}).compare('nowhere', [], async () => 0, 0)).rejects.toThrow('record.unknown');
  });
});

it('hears of what another process has changed', async () => {
  const { slug, knowledge } = await fresh();
  const other = createKnowledge({ database, committer, reader: createReader(database), now: () => 0 });
  expect(knowledge.matcher(slug)?.match(asked, { limit: 9 }).ranked.map((each) => each.entry.id)).not.toContain('gift');
  await other.edit(slug, { put: [entry('gift', asked)], remove: [], by: null });
  expect(knowledge.matcher(slug)?.match(asked, { limit: 1 }).ranked[0]?.entry.id).toBe('gift');
  await other.remove(slug);
  expect(knowledge.matcher(slug)).toBeUndefined();
});

it('learns the same base once, and nothing after it was closed', async () => {
  const learner = createLearner();
  const lesson: Lesson = { entries: shopEntries, models: new Map([['en', null]]), packed: new Map() };
  expect(learner.learn(lesson)).toBe(learner.learn({ ...lesson, entries: shopEntries.toReversed() }));
  expect((await learner.learn(lesson)).tried.length).toBeGreaterThan(0);
  learner.close();
  await expect(learner.learn({ ...lesson, entries: [entry('other', 'Other?')] })).rejects.toThrow('closed');
});

it('keeps phrasings’ vectors, by model, the first one written', async () => {
  const store = createPhrasingVectors({ database, committer });
  const [one, other] = [vectorKey('one'), vectorKey('other')];
  store.write('minilm-en', new Map([[one, new Uint8Array([1, 2, 3])]]));
  store.write('minilm-en', new Map([[one, new Uint8Array([9])], [other, new Uint8Array([4])]]));
  await committer.run(() => undefined);
  expect(store.read('minilm-en', [one, other, vectorKey('none')])).toEqual(new Map([[one, new Uint8Array([1, 2, 3])], [other, new Uint8Array([4])]]));
  expect(store.read('bge-small-zh', [one])).toEqual(new Map());
});
