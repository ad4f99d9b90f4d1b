import type { KnowledgeCollision } from '../contract.ts';
import { exactKey } from '../understanding/text/exactKey.ts';
import { likenessOf, type ComparedText, type Likeness } from './likenessOf.ts';
import { mixLikeness } from './mixLikeness.ts';

/** Pairs told; milliseconds spent on comparing. */
const limits = { pairs: 200, ms: 10_000 } as const;

/** How alike phrasings of two entries must be, and how far behind its own entry another may be, to be told of. */
const telling = 0.6;
const hair = 0.03;

/** A term that more phrasings than this have says too little to look for others by it. */
const commonTerm = 400;

/** A phrasing of an entry. */
interface Phrasing {
  readonly id: string;
  readonly phrasing: string;
}

interface Asked extends Phrasing, ComparedText {
  readonly likeness: Likeness;
}

/**
 * Pairs of entries that customers' questions may not tell apart, the likeliest first. `duplicate`: both have the very same
 * phrasing. `collision`: one's phrasing is as like to a phrasing of the other as to any other one of its own. Of each pair the
 * likest phrasings are told. Where there is not time to compare all, those that come first are.
 */
export function findCollisions(phrasings: readonly (Phrasing & ComparedText)[]): KnowledgeCollision[] {
  const pairs = new Map<string, KnowledgeCollision>();
  const keep = (kind: KnowledgeCollision['kind'], one: Phrasing, other: Phrasing, likeness: number): void => {
    const key = JSON.stringify([one.id, other.id].toSorted());
    const known = pairs.get(key);
    const pair: KnowledgeCollision = { kind, entries: [one.id, other.id], phrasings: [one.phrasing, other.phrasing], likeness: Math.min(1, likeness) };
    if (known === undefined || rank(pair) > rank(known)) pairs.set(key, pair);
  };

  const weigh = likenessOf(phrasings.map(({ folded }) => folded));
  const all = phrasings.map((each): Asked => ({ ...each, likeness: weigh(each) }));

  for (const same of Map.groupBy(all, ({ folded }) => exactKey(folded)).values()) {
    const [first] = same;
    for (const other of same) if (first !== undefined && other.id !== first.id) keep('duplicate', first, other, 1);
  }

  const byTerm = new Map<string, number[]>();
  for (const [index, { likeness }] of all.entries()) {
    for (const term of likeness.words.keys()) {
      const holders = byTerm.get(term);
      if (holders) holders.push(index);
      else byTerm.set(term, [index]);
    }
  }
  const until = performance.now() + limits.ms;
  for (const [index, one] of all.entries()) {
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
