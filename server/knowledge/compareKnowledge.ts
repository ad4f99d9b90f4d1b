import { isDeepStrictEqual } from 'node:util';
import type { KnowledgeImport } from '../contract.ts';
import type { Entry } from './storedEntry.ts';

/** Differences told. */
const told = 200;

/** What a new state of a base's entries adds, changes and removes; an entry is known by its id. */
export function compareKnowledge(before: readonly Entry[], after: readonly Entry[]): Pick<KnowledgeImport, 'added' | 'changed' | 'removed' | 'differences'> {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  const counts = { added: 0, changed: 0, removed: 0 };
  const differences: KnowledgeImport['differences'] = [];
  const note = (kind: 'added' | 'changed' | 'removed', was: Entry | null, is: Entry | null): void => {
    counts[kind] += 1;
    if (differences.length < told) differences.push({ id: (is ?? was)?.id ?? '', kind, before: was, after: is });
  };
  for (const entry of after) {
    const known = old.get(entry.id) ?? null;
    if (known === null) note('added', null, entry);
    else if (!isDeepStrictEqual(known, entry)) note('changed', known, entry);
  }
  for (const entry of before) if (!kept.has(entry.id)) note('removed', entry, null);
  return { ...counts, differences };
}
