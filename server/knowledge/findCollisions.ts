import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import type { KnowledgeCollision } from '../contract.ts';
import { exactKey } from '../understanding/text/exactKey.ts';
import { readText } from '../understanding/text/readText.ts';
import { createBreather } from './createBreather.ts';
import { mixLikeness } from './mixLikeness.ts';
import { readLikeness, type Likeness, type MeaningReader } from './readLikeness.ts';

/** Pairs told; milliseconds spent on comparing; phrasings of a base in which meaning is compared, too. */
const limits = { pairs: 200, ms: 10_000, meant: 3_000 } as const;

/** How alike phrasings of two entries must be, and how far behind its own entry another may be, to be told of. */
const telling = 0.6;
const hair = 0.03;

/** A term that more phrasings than this have says too little to look for others by it. */
const commonTerm = 400;

interface Asked {
  readonly id: string;
  readonly phrasing: string;
  readonly likeness: Likeness;
}

/**
 * Pairs of entries that customers' questions may not tell apart, the likeliest first. `duplicate`: both have the very same
 * phrasing. `collision`: one's phrasing is as like to a phrasing of the other as to any other one of its own. Of each pair the
 * likest phrasings are told. Every entry's first phrasing is compared before any second one, so that a large base, which
 * takes longer than there is time, has most of its pairs told all the same. Others get a turn in between.
 */
export async function findCollisions(entries: readonly KnowledgeEntry[], encoder?: MeaningReader): Promise<KnowledgeCollision[]> {
  const breathe = createBreather();
  const pairs = new Map<string, KnowledgeCollision>();
  const keep = (kind: KnowledgeCollision['kind'], one: Pick<Asked, 'id' | 'phrasing'>, other: Pick<Asked, 'id' | 'phrasing'>, likeness: number): void => {
    const key = JSON.stringify([one.id, other.id].toSorted());
    const known = pairs.get(key);
    const pair: KnowledgeCollision = { kind, entries: [one.id, other.id], phrasings: [one.phrasing, other.phrasing], likeness: Math.min(1, likeness) };
    if (known === undefined || rank(pair) > rank(known)) pairs.set(key, pair);
  };

  const rounds: { readonly id: string; readonly phrasing: string }[][] = [];
  for (const { id, phrasings } of entries) for (const [round, phrasing] of Object.values(phrasings).flat().entries()) (rounds[round] ??= []).push({ id, phrasing });
  const written = rounds.flat();
  const read = await readLikeness(written.map(({ phrasing }) => phrasing), written.length <= limits.meant ? encoder : undefined, breathe);
  const all = written.flatMap((each, index): Asked[] => {
    const likeness = read[index];
    return likeness ? [{ ...each, likeness }] : [];
  });

  for (const same of Map.groupBy(all, ({ phrasing }) => exactKey(readText(phrasing).text)).values()) {
    const [first] = same;
    for (const other of same) if (first !== undefined && other.id !== first.id) keep('duplicate', first, other, 1);
  }

  const byTerm = new Map<string, number[]>();
  for (const [index, { likeness }] of all.entries()) {
    await breathe();
    for (const term of likeness.words.keys()) {
      const holders = byTerm.get(term);
      if (holders) holders.push(index);
      else byTerm.set(term, [index]);
    }
  }
  const until = performance.now() + limits.ms;
  for (const [index, one] of all.entries()) {
    await breathe();
    if (performance.now() > until) break;
    const { own, other, likeness } = nearest(all, index, byTerm);
    if (other !== null && likeness >= telling && likeness >= own - hair) keep('collision', one, other, likeness);
  }
  return [...pairs.values()].sort((a, b) => rank(b) - rank(a) || (a.entries.join(' ') < b.entries.join(' ') ? -1 : 1)).slice(0, limits.pairs);
}

/** How like a phrasing is to the likest other phrasing of its own entry, and of any other. */
function nearest(all: readonly Asked[], index: number, byTerm: ReadonlyMap<string, readonly number[]>): { readonly own: number; readonly other: Asked | null; readonly likeness: number } {
  const asked = all[index];
  if (asked === undefined) return { own: 0, other: null, likeness: 0 };
  const words = new Map<number, number>();
  for (const [term, value] of asked.likeness.words) {
    const holders = byTerm.get(term) ?? [];
    if (holders.length <= commonTerm) for (const at of holders) words.set(at, (words.get(at) ?? 0) + value * (all[at]?.likeness.words.get(term) ?? 0));
  }
  let [own, other, most]: [number, Asked | null, number] = [0, null, 0];
  const candidates = asked.likeness.meaning === null ? words.keys() : all.keys();
  for (const at of candidates) {
    const each = all[at];
    if (each === undefined || at === index) continue;
    const { likeness } = mixLikeness(asked.likeness, each.likeness, words.get(at) ?? 0);
    if (each.id === asked.id) own = Math.max(own, likeness);
    else if (likeness > most) [other, most] = [each, likeness];
  }
  return { own, other, likeness: most };
}

function rank({ kind, likeness }: KnowledgeCollision): number {
  return likeness + (kind === 'duplicate' ? 1 : 0);
}
