import { languageOf } from '../../../../engine/sdk/languageOf.ts';
import type { KnowledgeMisses, MissedQuestion, MissFigures } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { missId } from '../../../knowledge/misses.ts';
import { isComparable } from '../../filter/isComparable.ts';
import type { Question } from '../fates/tellFates.ts';
import { readQuestions, type ComparedOfBase } from '../readQuestions.ts';
import { readTexts } from '../readTexts.ts';
import { groupAlike } from './groupAlike.ts';
import { isMiss } from './isMiss.ts';

/** Groups told; questions told of each, and ids, as many as settling takes; entries told as near. */
const limits = { groups: 200, questions: 50, ids: 5_000, nearest: 3 } as const;

interface Miss extends Question {
  readonly text: string;
}

/** What customers asked and nothing answered, grouped by likeness, with how often the like was asked in the period before. */
export function readMisses(database: Database, asked: ComparedOfBase): Omit<KnowledgeMisses, 'scope'> {
  const misses = readQuestions(database, asked).filter(isMiss);
  const settled = Map.groupBy(misses, (each) => each.settled);
  // The latest first, as they are told.
  const waiting = (settled.get(null) ?? []).toSorted((one, other) => other.at - one.at);
  const texts = readTexts(database, waiting);
  const worded = waiting.flatMap((each, place): Miss[] => (texts[place] ? [{ ...each, text: texts[place] }] : []));
  const { groups, leftOut, groupOf } = groupAlike(worded.map(({ text }) => text));

  const before = new Map<unknown, number>();
  const earlier = readQuestions(database, { ...asked, period: asked.before }).filter(isMiss);
  const timesOf = Map.groupBy(readTexts(database, earlier).filter((text) => text !== ''), (text) => text);
  for (const [text, { length }] of timesOf) {
    const group = groupOf(text);
    before.set(group, (before.get(group) ?? 0) + length);
  }

  const told = groups.slice(0, limits.groups);
  return {
    comparable: isComparable(database, asked.before),
    total: misses.length,
    groups: told.flatMap((group) => {
      const title = worded[group.title];
      const members = group.members.flatMap((place) => worded[place] ?? []);
      return title === undefined ? [] : [{ ...describe(title, members), before: before.get(group) ?? 0 }];
    }),
    erased: waiting.length - worded.length,
    settled: { attached: settled.get('attached')?.length ?? 0, created: settled.get('created')?.length ?? 0, ignored: settled.get('ignored')?.length ?? 0 },
    leftOut: leftOut.length + groups.slice(limits.groups).reduce((sum, { members }) => sum + members.length, 0),
  };
}

function describe(title: Miss, members: readonly Miss[]): Omit<MissFigures, 'before'> {
  return {
    id: missId(title),
    title: title.text,
    count: members.length,
    conversations: new Set(members.map(({ conversationId }) => conversationId)).size,
    questions: members.slice(0, limits.questions).map(toMissed),
    ids: members.slice(0, limits.ids).map(missId),
    nearest: nearestOf(members),
    languages: [...Map.groupBy(members, ({ locale }) => languageOf(locale))].map(([language, own]) => ({ language, count: own.length })).toSorted((one, other) => other.count - one.count || (one.language < other.language ? -1 : 1)),
    missed: members.filter(({ fate }) => fate === 'missed').length,
  };
}

/** The entries that came nearest to the most of them at the time, and how near at best. */
function nearestOf(members: readonly Miss[]): MissFigures['nearest'] {
  return [...Map.groupBy(members, ({ best }) => best)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([entry, own]) => (entry === null ? [] : [{ entry, score: Math.max(...own.slice(0, limits.questions).map(({ score }) => score ?? 0)) }]))
    .slice(0, limits.nearest);
}

function toMissed(miss: Miss): MissedQuestion {
  const { text, locale, at, conversationId, fate } = miss;
  return { id: missId(miss), text, locale, at: new Date(at).toISOString(), why: fate === 'unsure' ? 'unsure' : 'missed', conversationId, entry: null };
}
