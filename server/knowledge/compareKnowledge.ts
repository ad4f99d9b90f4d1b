import { isDeepStrictEqual } from 'node:util';
import type { KnowledgeBase } from '../contract.ts';

/** How many entries a new state of a knowledge base adds, changes and removes; an entry is known by its id. */
export function compareKnowledge(before: KnowledgeBase | undefined, after: KnowledgeBase): { added: number; changed: number; removed: number } {
  const old = new Map((before?.entries ?? []).map((entry) => [entry.id, entry]));
  let added = 0;
  let changed = 0;
  for (const entry of after.entries) {
    const known = old.get(entry.id);
    if (known === undefined) added += 1;
    else if (!isDeepStrictEqual(known, entry)) changed += 1;
  }
  return { added, changed, removed: old.size - (after.entries.length - added) };
}
