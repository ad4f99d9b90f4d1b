import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import type { KnowledgeCollision } from '../contract.ts';
import { exactKey } from '../understanding/text/exactKey.ts';
import { foldText } from '../understanding/text/foldText.ts';
import { createBreather } from './createBreather.ts';
import type { KnowledgeMatcher } from '../understanding/match/createMatcher.ts';

/** Pairs told, and how long is spent on looking for them, in milliseconds; what is not looked at by then is left out. */
const limits = { pairs: 200, ms: 20_000 } as const;

/** How far behind a phrasing's own entry another may score and still be told of. */
const hair = 0.05;

/**
 * Pairs of entries that customers' questions may not tell apart, the likeliest first: entries that have the very same
 * phrasing; and those of which one's phrasing, asked as a question when the entry itself is not looked at, would be answered
 * by the other. Of each pair the worst phrasing is told. Others get a turn in between.
 */
export async function findCollisions(entries: readonly KnowledgeEntry[], matcher: KnowledgeMatcher): Promise<KnowledgeCollision[]> {
  const breathe = createBreather();
  const until = performance.now() + limits.ms;
  const pairs = new Map<string, KnowledgeCollision>();
  const keep = (pair: KnowledgeCollision): void => {
    const key = JSON.stringify(pair.entries.toSorted());
    const known = pairs.get(key);
    if (known === undefined || rank(pair) > rank(known)) pairs.set(key, pair);
  };

  const owners = new Map<string, { readonly id: string; readonly phrasing: string }[]>();
  const asked: { readonly entry: KnowledgeEntry; readonly phrasing: string; readonly key: string }[] = [];
  for (const entry of entries) {
    await breathe();
    for (const phrasing of Object.values(entry.phrasings).flat()) {
      const key = exactKey(foldText(phrasing).text);
      const same = owners.get(key) ?? [];
      owners.set(key, same);
      for (const other of same) if (other.id !== entry.id) keep({ kind: 'duplicate', entries: [other.id, entry.id], phrasings: [other.phrasing, phrasing], likeness: 1 });
      if (!same.some(({ id }) => id === entry.id)) same.push({ id: entry.id, phrasing });
      asked.push({ entry, phrasing, key });
    }
  }
  const { thresholds } = matcher.status();
  for (const { entry, phrasing, key } of asked) {
    await breathe();
    if (performance.now() > until) break;
    if ((owners.get(key)?.length ?? 0) > 1) continue;
    const [other] = matcher.match(phrasing, { limit: 1, excludes: ({ id }) => id === entry.id }).ranked;
    if (other === undefined || other.score < thresholds.answered - hair) continue;
    keep({ kind: 'collision', entries: [entry.id, other.entry.id], phrasings: [phrasing, other.phrasing], likeness: Math.min(1, other.score) });
  }
  return [...pairs.values()].sort((a, b) => rank(b) - rank(a) || (a.entries.join(' ') < b.entries.join(' ') ? -1 : 1)).slice(0, limits.pairs);
}

function rank({ kind, likeness }: KnowledgeCollision): number {
  return likeness + (kind === 'duplicate' ? 1 : 0);
}
