import { ProblemError } from '../problem.ts';
import type { Bases, Of } from './bases.ts';
import type { EntryEdit } from './entryEdits.ts';
import { openMatcher, type KnowledgeMatcher } from './openMatcher.ts';
import { readSettings } from './readSettings.ts';
import { readStored } from './storedEntry.ts';

/** A matcher, and what it was made of. */
interface Tracked {
  readonly matcher: KnowledgeMatcher;
  readonly texts: Map<string, string>;
  readonly balance: number;
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
export function createMatchers(bases: Bases) {
  const tracked: Readonly<Record<Of, Map<string, Tracked>>> = { live: new Map(), draft: new Map() };

  function track(slug: string, of: Of): Tracked | undefined {
    const row = bases.row(slug);
    if (row === undefined) {
      tracked[of].delete(slug);
      return undefined;
    }
    const revision = of === 'live' ? row.liveRevision : row.revision;
    const known = tracked[of].get(slug);
    if (known?.held || (known?.revision === revision && known.settings === row.settings)) return known;
    const { balance } = known?.settings === row.settings ? known : readSettings(row.settings);
    if (known?.balance === balance) {
      known.settings = row.settings;
      if (known.revision === revision) return known;
      const texts = bases.texts(slug, of);
      const there = new Set(texts.map(({ id }) => id));
      const changed = texts.filter(({ id, text }) => known.texts.get(id) !== text).map(({ id, text }) => ({ id, after: text }));
      tell(known, [...changed, ...[...known.texts.keys()].filter((id) => !there.has(id)).map((id) => ({ id, after: null }))]);
      known.revision = revision;
      return known;
    }
    const texts = bases.texts(slug, of);
    const matcher = openMatcher(texts.map(({ id, text }) => readStored(id, text)), balance);
    const made = { matcher, texts: new Map(texts.map(({ id, text }) => [id, text])), balance, settings: row.settings, revision, held: false };
    tracked[of].set(slug, made);
    void matcher.prepare();
    return made;
  }

  return {
    /** The matcher of what customers meet, or undefined when there is no such base. */
    live: (slug: string): KnowledgeMatcher | undefined => track(slug, 'live')?.matcher,
    draft: (slug: string): KnowledgeMatcher | undefined => track(slug, 'draft')?.matcher,

    /**
     * Runs something on the draft's matcher as it would be after edits; meanwhile whoever asks the draft gets it so, too.
     * One proposal at a time. The next look at the draft puts it right, whatever became of the edits.
     */
    async propose<T>(slug: string, edits: readonly EntryEdit[], run: (matcher: KnowledgeMatcher) => Promise<T>): Promise<T> {
      const known = track(slug, 'draft');
      if (known === undefined) throw new ProblemError('record.unknown');
      tell(known, edits);
      known.revision = null;
      known.held = true;
      try {
        return await run(known.matcher);
      } finally {
        known.held = false;
      }
    },

    /** Lets the matchers hear of a change now, so that no customer waits for it. */
    refresh(slug: string): void {
      for (const which of ['live', 'draft'] as const) if (tracked[which].has(slug)) track(slug, which);
    },

    /** Forgets a base that is no more: another may take its name. */
    forget(slug: string): void {
      tracked.live.delete(slug);
      tracked.draft.delete(slug);
    },
  };
}

export type Matchers = ReturnType<typeof createMatchers>;

function tell({ matcher, texts }: Tracked, changes: readonly { readonly id: string; readonly after: string | null }[]): void {
  if (changes.length === 0) return;
  const put = changes.flatMap(({ id, after }) => (after === null ? [] : [readStored(id, after)]));
  matcher.change({ put, remove: changes.flatMap(({ id, after }) => (after === null ? [id] : [])) });
  for (const { id, after } of changes) {
    if (after === null) texts.delete(id);
    else texts.set(id, after);
  }
  void matcher.prepare();
}
