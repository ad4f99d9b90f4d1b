import { ProblemError } from '../problem.ts';
import type { KnowledgeMatcher, MatcherHouse } from '../understanding/match/createMatcher.ts';
import type { Bases, Of } from './bases.ts';
import type { EntryEdit } from './entryEdits.ts';
import { readSettings } from './readSettings.ts';
import { TrackedMatcher } from './trackedMatcher.ts';

/** A matcher as it was told of a base. */
interface Kept {
  readonly tracked: TrackedMatcher;
  settings: string;
  /** Null when it may hold what is only proposed. */
  revision: number | null;
  /** A proposal is being tried on it. */
  held: boolean;
}

/**
 * The matchers of the bases, one for what customers meet and one for the draft. Each is built when it is first asked for;
 * afterwards it is told what has changed, whoever changed it: before every use the revision is compared with the base's.
 */
export function createMatchers(bases: Bases, house: Omit<MatcherHouse, 'balance'>) {
  const kept: Readonly<Record<Of, Map<string, Kept>>> = { live: new Map(), draft: new Map() };

  function find(slug: string, of: Of): Kept | undefined {
    const row = bases.row(slug);
    if (row === undefined) {
      kept[of].delete(slug);
      return undefined;
    }
    const revision = of === 'live' ? row.liveRevision : row.revision;
    const known = kept[of].get(slug);
    if (known?.held || (known?.revision === revision && known.settings === row.settings)) return known;
    const { balance } = readSettings(row.settings);
    const texts = bases.texts(slug, of);
    if (known?.tracked.balance === balance) {
      known.tracked.tell(known.tracked.changesTo(texts));
      Object.assign(known, { settings: row.settings, revision });
      known.tracked.learn();
      return known;
    }
    const made: Kept = { tracked: new TrackedMatcher(texts, house, balance), settings: row.settings, revision, held: false };
    kept[of].set(slug, made);
    made.tracked.learn();
    return made;
  }

  function draftOf(slug: string): Kept | undefined {
    return find(slug, kept.draft.has(slug) || bases.unpublished(slug) > 0 ? 'draft' : 'live');
  }

  return {
    /** The matcher of what customers meet, or undefined when there is no such base. */
    live: (slug: string): KnowledgeMatcher | undefined => find(slug, 'live')?.tracked.matcher,
    /** The matcher of the draft: while that is what customers meet and was never proposed to be otherwise, one serves both. */
    draft: (slug: string): KnowledgeMatcher | undefined => draftOf(slug)?.tracked.matcher,

    /**
     * Has what customers meet and the draft, as it would be after edits, asked the same; `before` is null while customers meet
     * nothing. Both are asked when they have learned all there is to learn; where that takes longer than `patienceMs`, the
     * draft's matcher is asked as either, and has learned neither. One proposal at a time for a base; meanwhile others who
     * ask the draft get it as it would be, and afterwards as it is, whatever became of the edits.
     */
    async compare<T>(slug: string, edits: readonly EntryEdit[], ask: (matcher: KnowledgeMatcher) => Promise<T>, patienceMs: number): Promise<{ readonly before: T | null; readonly after: T }> {
      const draft = find(slug, 'draft');
      const live = find(slug, 'live');
      if (draft === undefined || live === undefined) throw new ProblemError('record.unknown');
      const met = bases.texts(slug, 'live');
      Object.assign(draft, { revision: null, held: true });
      try {
        const { tracked } = draft;
        tracked.tell(edits);
        tracked.learn();
        if (met.length === 0) return { before: null, after: await ask(tracked.matcher) };
        const [liveReady, draftReady] = await Promise.all([live.tracked.learns(patienceMs), tracked.learns(patienceMs)]);
        if (liveReady && draftReady) return { before: await ask(live.tracked.matcher), after: await ask(tracked.matcher) };
        tracked.tell(tracked.changesTo(met));
        const before = await ask(tracked.matcher);
        tracked.tell(tracked.changesTo(bases.texts(slug, 'draft')));
        tracked.tell(edits);
        return { before, after: await ask(tracked.matcher) };
      } finally {
        draft.held = false;
      }
    },

    /** Resolves when both matchers of a base have learned, or after some milliseconds. */
    async learned(slug: string, withinMs: number): Promise<void> {
      await Promise.all([find(slug, 'live'), draftOf(slug)].map(async (each) => each?.tracked.learns(withinMs)));
    },

    /** Lets the matchers hear of a change now, so that no customer waits for it. */
    refresh(slug: string): void {
      for (const each of ['live', 'draft'] as const) if (kept[each].has(slug)) find(slug, each);
    },

    /** Forgets a base that is no more: another may take its name. */
    forget(slug: string): void {
      kept.live.delete(slug);
      kept.draft.delete(slug);
    },
  };
}

export type Matchers = ReturnType<typeof createMatchers>;
