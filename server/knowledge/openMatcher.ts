import type { KnowledgeEntry, MatchReading } from '../../engine/sdk/understanding.ts';
import { recommendedThresholds } from '../understanding/match/calibrateScore.ts';
import { createMatcher } from '../understanding/match/createMatcher.ts';

export interface Thresholds {
  readonly answered: number;
  readonly unsure: number;
}

export interface MatchOptions {
  readonly limit: number;
  readonly before?: readonly string[] | undefined;
  readonly excludes?: ((entry: KnowledgeEntry) => boolean) | undefined;
  readonly thresholds?: Thresholds | undefined;
}

/** What the rooms of the knowledge need of a matcher. */
export interface KnowledgeMatcher {
  match(text: string, options: MatchOptions): MatchReading;
  change(edit: { readonly put: readonly KnowledgeEntry[]; readonly remove: readonly string[] }): void;
  prepare(): Promise<void>;
  status(): { readonly phrasings: number; readonly encoded: number; readonly thresholds: Thresholds; readonly crossValidated: { readonly right: number; readonly rejected: number } | null };
}

/** The matcher of a base's entries. */
export function openMatcher(entries: readonly KnowledgeEntry[], balance: number): KnowledgeMatcher {
  const kept = new Map(entries.map((entry) => [entry.id, entry]));
  let built: ReturnType<typeof createMatcher> | null = null;
  const usual = thresholdsAt(balance);
  return {
    match(text, { limit, excludes, thresholds = usual }) {
      built ??= createMatcher([...kept.values()].filter((each) => !excludes?.(each)));
      const { language, ranked } = built.match(text, { limit });
      const score = ranked[0]?.score ?? 0;
      return { language, ranked, decision: score >= thresholds.answered ? 'answered' : score >= thresholds.unsure ? 'unsure' : 'missed', layer: score >= 0.99 ? 'exact' : 'words' };
    },
    change({ put, remove }) {
      for (const id of remove) kept.delete(id);
      for (const entry of put) kept.set(entry.id, entry);
      built = null;
    },
    prepare: () => Promise.resolve(),
    status: () => ({ phrasings: kept.values().reduce((sum, { phrasings }) => sum + Object.values(phrasings).flat().length, 0), encoded: 0, thresholds: usual, crossValidated: null }),
  };
}

/** Where the thresholds lie when the slider stands at `balance`. */
export function thresholdsAt(balance: number): Thresholds {
  const shift = (of: number): number => Math.min(0.98, Math.max(0.02, of - balance * 0.25));
  return { answered: shift(recommendedThresholds.answered), unsure: shift(recommendedThresholds.unsure) };
}
