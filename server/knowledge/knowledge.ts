import type { RankedEntry } from '../../engine/sdk/understanding.ts';
import { matchReading, type BalancePreview, type EncoderState, type KnowledgeCollision, type MatchReadingOnWire } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import type { KnowledgeMatcher, MatchOptions } from '../understanding/match/createMatcher.ts';
import { askCollisions } from './askCollisions.ts';
import { createBases, type Of } from './bases.ts';
import { createChanging } from './changing.ts';
import { createAsking } from './createAsking.ts';
import { createLearner } from './createLearner.ts';
import { createDescribing } from './describing.ts';
import { createEditing } from './editing.ts';
import { createHistory } from './history.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import { createManaging } from './managing.ts';
import { createMatchers } from './matchers.ts';
import { createMisses } from './misses.ts';
import { createPhrasingVectors } from './phrasingVectors.ts';
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
  const { database, encoder } = house;
  const bases = createBases(database);
  const learner = createLearner();
  const matchers = createMatchers(bases, { encoder, store: createPhrasingVectors(house), learn: learner.learn });
  const ask = createAsking(encoder);
  const tests = createTests(house, { bases, matchers, ask });
  const rooms = { bases, matchers, tests };
  const history = createHistory(database);
  const misses = createMisses(database);
  const changing = createChanging(house, rooms);
  const describing = createDescribing(house, rooms);
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
    /** The matcher of what customers meet once the flows that use a base are published. */
    nextMatcher: (slug: string): KnowledgeMatcher | undefined => matchers[bases.find(slug)?.settings.publishes === 'with-flow' ? 'draft' : 'live'](slug),
    /** Of all bases, in order. */
    slugs: (): string[] => bases.all().map(({ slug }) => slug),
    ...describing,
    /** How well meaning is understood now; an encoder that nobody has asked yet counts as ready. */
    encoders: (): EncoderState[] => (encoder?.status() ?? []).map(({ model, language, state }) => ({ model, language, state: state === 'idle' ? 'ready' : state })),
    /** Reads the meaning of texts, where there is one. */
    encoder,
    /** Begins to learn no more; what is being learned may outlive it by a moment. */
    close: learner.close,
    ...managing,
    ...editing,
    publish: releasing.publish,
    withFlow: releasing.withFlow,
    changes: history.list,
    differences: (base: string, revision: number) => history.differences(base, revision),
    tests,
    misses: settling.groups,
    settle: settling.settle,

    /** @throws {ProblemError} `record.unknown` */
    collisions: async (slug: string): Promise<KnowledgeCollision[]> => askCollisions(house, bases.known(slug).slug),

    /** What the slider at `balance` would change. */
    balance(slug: string, balance: number): Promise<BalancePreview> {
      const inForce = bases.known(slug).settings.balance;
      return previewBalance({ matcher: matcherOf(slug, 'draft'), ask, balance, inForce, tests: tests.list(slug), questions: misses.asked(slug) });
    },

    /** What a base makes of a text. */
    async try(slug: string, { text, before, of, balance }: { readonly text: string; readonly before?: readonly string[] | undefined; readonly of: Of; readonly balance?: number | undefined }): Promise<MatchReadingOnWire> {
      const matcher = matcherOf(slug, of);
      return matchReading.parse(await ask(matcher, text, { limit: ranked, before, thresholds: balance === undefined ? undefined : matcher.preview(balance).thresholds }));
    },

    /** The live entries that a text may mean, once its meaning has been read. */
    tryLive: async (slug: string, text: string, options: Pick<MatchOptions, 'limit' | 'before' | 'excludes'>): Promise<readonly RankedEntry[]> => (await ask(matcherOf(slug, 'live'), text, options)).ranked,

    /** Resolves when the matchers of these bases have learned all there is to learn, or after some milliseconds. */
    async learned(slugs: readonly string[], withinMs: number): Promise<void> {
      await Promise.all(slugs.map((slug) => matchers.learned(slug, withinMs)));
    },
  };
}

export type Knowledge = ReturnType<typeof createKnowledge>;
