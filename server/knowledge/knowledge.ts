import { matchReading, type BalancePreview, type EncoderState, type KnowledgeCollision, type MatchReadingOnWire } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import { askMatcher } from './askMatcher.ts';
import { createBases, type Of } from './bases.ts';
import { createChanging } from './changing.ts';
import { createDescribing } from './describing.ts';
import { createEditing } from './editing.ts';
import { findCollisions } from './findCollisions.ts';
import { createHistory } from './history.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import { createManaging } from './managing.ts';
import { createMatchers } from './matchers.ts';
import { createMisses } from './misses.ts';
import { thresholdsAt, type KnowledgeMatcher } from './openMatcher.ts';
import { previewBalance } from './previewBalance.ts';
import { createReleasing } from './releasing.ts';
import { createSettling } from './settling.ts';
import { createTests } from './tests.ts';

/** Entries ranked when somebody tries a question. */
const ranked = 5;

/**
 * The knowledge bases: their entries, of which customers meet what is live; their history, tests, and the questions they
 * did not help with; and a matcher for each that is told of every change. Changes resolve after their commit; unknown slugs
 * throw `record.unknown`, except where undefined is said to come back.
 */
export function createKnowledge(house: KnowledgeHouse) {
  const { database } = house;
  const bases = createBases(database);
  const matchers = createMatchers(bases);
  const tests = createTests(house, { bases, matchers });
  const rooms = { bases, matchers, tests };
  const history = createHistory(database);
  const misses = createMisses(database);
  const changing = createChanging(house, rooms);
  const describing = createDescribing(database, { ...rooms, misses });
  const managing = createManaging(house, rooms);
  const editing = createEditing({ tests, changing, history, reopen: (base, questions) => misses.settle(base, questions, null) });
  const releasing = createReleasing(house, { ...rooms, changing });
  const settling = createSettling(house, { ...rooms, misses, changing });

  function matcherOf(slug: string, of: Of): KnowledgeMatcher {
    const matcher = matchers[of](slug);
    if (matcher === undefined) throw new ProblemError('record.unknown');
    return matcher;
  }

  return {
    /** A whole base as it is being worked on, or undefined. */
    read: bases.read,
    find: bases.find,
    known: bases.known,
    entries: bases.entries,
    /** The matcher of what customers meet, or undefined when there is no such base. */
    matcher: matchers.live,
    draftMatcher: matchers.draft,
    ...describing,
    /** How well meaning is understood now. */
    encoders: (): EncoderState[] => [],
    ...managing,
    ...editing,
    publish: releasing.publish,
    withFlow: releasing.withFlow,
    changes: history.list,
    tests,
    misses: settling.groups,
    settle: settling.settle,

    async collisions(slug: string): Promise<KnowledgeCollision[]> {
      const matcher = matcherOf(slug, 'draft');
      return findCollisions(bases.entries(slug, 'draft'), matcher);
    },

    /** What the slider at `balance` would change. */
    balance(slug: string, balance: number): Promise<BalancePreview> {
      const inForce = bases.known(slug).settings.balance;
      return previewBalance({ matcher: matcherOf(slug, 'draft'), balance, inForce, tests: tests.list(slug), questions: misses.asked(slug) });
    },

    /** What a base makes of a text. */
    async try(slug: string, { text, before, of, balance }: { readonly text: string; readonly before?: readonly string[] | undefined; readonly of: Of; readonly balance?: number | undefined }): Promise<MatchReadingOnWire> {
      const thresholds = balance === undefined ? {} : { thresholds: thresholdsAt(balance) };
      return matchReading.parse(await askMatcher(matcherOf(slug, of), text, { limit: ranked, before, ...thresholds }));
    },
  };
}

export type Knowledge = ReturnType<typeof createKnowledge>;
