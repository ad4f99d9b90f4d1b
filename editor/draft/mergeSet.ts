import type { Settle } from './collision.ts';
import { equalJson } from './equalJson.ts';
import { mergeOrder } from './mergeOrder.ts';

/** A set that is kept as a list. Its first item may mean something: two other firsts collide where that is told. */
export function mergeSet(base: readonly string[], mine: readonly string[], theirs: readonly string[], settle?: Settle): string[] {
  if (equalJson(mine, theirs) || equalJson(theirs, base)) return [...mine];
  if (equalJson(mine, base)) return [...theirs];
  const before = new Set(base);
  const [ofMine, ofTheirs] = [new Set(mine), new Set(theirs)];
  const left = new Set([...base, ...mine, ...theirs].filter((each) => (ofMine.has(each) && ofTheirs.has(each)) || (!before.has(each) && (ofMine.has(each) || ofTheirs.has(each)))));
  const torn = mine[0] !== theirs[0] && mine[0] !== base[0] && theirs[0] !== base[0];
  if (settle !== undefined && (torn || left.size === 0)) return [...{ mine, theirs }[settle({ kind: 'languages' }, { base: [...base], mine: [...mine], theirs: [...theirs] })]];
  const merged = [...mergeOrder(base, mine, theirs, left)];
  // Whoever chose another first has it first.
  const first = mine[0] !== base[0] ? mine[0] : theirs[0];
  return first !== undefined && left.has(first) ? [first, ...merged.filter((each) => each !== first)] : merged;
}
