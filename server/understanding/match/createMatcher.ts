import type { KnowledgeEntry, Matcher, RankedEntry } from '../../../engine/sdk/understanding.ts';
import { calibrateScore } from './calibrateScore.ts';
import { createScorer } from './createScorer.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import { exactKey } from '../text/exactKey.ts';
import { foldText } from '../text/foldText.ts';
import { indexPhrasings } from './indexPhrasings.ts';
import { matchedParts } from './matchedParts.ts';
import { tokenize } from '../text/tokenize.ts';

/** A text that equals a phrasing but for punctuation, width, case or script. */
const exactScore = 0.99;

/**
 * Builds the matcher of one knowledge base: BM25 over every phrasing, blended with the likeness to all
 * phrasings of an entry together, as a calibrated score. Offline and synchronous; a text is read up to its
 * first 2,000 units. When several entries share the very phrasing that was asked, they share its score.
 *
 * @example createMatcher(entries).match('怎么退货', { limit: 3 }).ranked[0]?.entry.id
 */
export function createMatcher(entries: readonly KnowledgeEntry[]): Matcher {
  const index = indexPhrasings(entries);
  const score = createScorer(index);
  return {
    match(text, { limit }) {
      const folded = foldText(text);
      const tokens = tokenize(folded.text);
      const raw = score(tokens);
      const sameWords = exactEntries(exactKey(folded.text));
      const ranked = best(raw.byEntry, sameWords, Math.max(limit, 2));
      const top = likenessOf(ranked[0]);
      const second = likenessOf(ranked[1]);

      const results: RankedEntry[] = [];
      for (const entryAt of ranked.slice(0, Math.max(0, limit))) {
        const entry = index.entries[entryAt];
        if (!entry) continue;
        const sameAt = sameWords.get(entryAt);
        const likeness = likenessOf(entryAt);
        const rival = entryAt === ranked[0] ? second : top;
        const phrasingAt = sameAt ?? raw.bestPhrasing[entryAt] ?? 0;
        const calibrated = sameAt === undefined ? calibrateScore({ likeness, rival, covered: raw.covered, size: raw.size }) : exactScore / sameWords.size;
        results.push({
          entry,
          score: sameAt === undefined && sameWords.size > 0 ? Math.min(calibrated, 1 - exactScore) : calibrated,
          phrasing: index.phrasings[phrasingAt] ?? '',
          parts: matchedParts(text, folded, tokens, index, phrasingAt),
        });
      }
      return { language: detectLanguage(text), ranked: results };

      function likenessOf(entryAt: number | undefined): number {
        if (entryAt === undefined) return 0;
        return sameWords.has(entryAt) ? 1 : (raw.byEntry[entryAt] ?? 0);
      }
    },
  };

  /** Entries with that very phrasing, each with the phrasing's number. */
  function exactEntries(key: string): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const phrasing of index.exact.get(key) ?? []) {
      const entry = index.phrasingEntry[phrasing] ?? 0;
      if (!found.has(entry)) found.set(entry, phrasing);
    }
    return found;
  }
}

/** The entries with the greatest likeness, best first; those with the very words of the text before all others. */
function best(byEntry: Float32Array, sameWords: ReadonlyMap<number, number>, count: number): number[] {
  const top: number[] = [...sameWords.keys()].sort((a, b) => a - b).slice(0, count);
  const fixed = top.length;
  for (let entry = 0; entry < byEntry.length; entry += 1) {
    const likeness = byEntry[entry] ?? 0;
    if (likeness <= 0 || sameWords.has(entry)) continue;
    if (top.length >= count && (top.length === fixed || likeness <= (byEntry[top.at(-1) ?? 0] ?? 0))) continue;
    let at = top.length;
    while (at > fixed && (byEntry[top[at - 1] ?? 0] ?? 0) < likeness) at -= 1;
    top.splice(at, 0, entry);
    if (top.length > count) top.pop();
  }
  return top;
}
