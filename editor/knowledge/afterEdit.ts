import type { KnowledgeDetail, KnowledgeEdited } from '../../server/contract.ts';
import type { Entry, Held } from './indexEntries.ts';

/**
 * A base after entries were written, without reading thousands of others again. Undefined where somebody else has
 * written too, so that it has to be read.
 */
export function afterEdit(detail: KnowledgeDetail, { revision, live }: KnowledgeEdited, written: readonly Entry[]): KnowledgeDetail | undefined {
  if (revision !== detail.summary.revision + 1) return undefined;
  const left = new Map(written.map((entry) => [entry.id, entry]));
  const now = detail.entries.flatMap((held): Held[] => {
    const entry = left.get(held.entry.id) ?? held.entry;
    left.delete(held.entry.id);
    if (live) return held.state === 'removed' && entry === held.entry ? [] : [{ entry, state: 'live' }];
    if (entry === held.entry) return [held];
    return [{ entry, state: held.state === 'new' ? 'new' : 'changed' }];
  });
  const entries: Held[] = [...now, ...Array.from(left.values(), (entry): Held => ({ entry, state: live ? 'live' : 'new' }))];
  const unpublished = entries.filter(({ state }) => state !== 'live').length;
  return { ...detail, entries, summary: { ...detail.summary, revision, unpublished, entries: entries.filter(({ state }) => state !== 'removed').length } };
}
