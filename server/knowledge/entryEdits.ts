import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import type { EntryRow } from './bases.ts';
import { writeStored } from './storedEntry.ts';

/** One entry before and after a change, as its row keeps it; null where it is not there. */
export interface EntryEdit {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** What writing and removing entries comes to; what changes nothing is left out. New entries come last, in the order given. */
export function planEdits(rows: readonly EntryRow[], put: readonly KnowledgeEntry[], remove: readonly string[]): EntryEdit[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  let next = rows.reduce((most, { position }) => Math.max(most, position + 1), 0);
  const edits = new Map<string, EntryEdit>();
  for (const id of remove) {
    const row = known.get(id);
    if (row !== undefined && row.draft !== null) edits.set(id, { id, before: row.draft, after: null, from: row.position, to: null });
  }
  for (const entry of put) {
    const row = known.get(entry.id);
    const before = row?.draft ?? null;
    const after = writeStored(entry);
    edits.delete(entry.id);
    if (before === after) continue;
    const from = before === null ? null : (row?.position ?? null);
    edits.set(entry.id, { id: entry.id, before, after, from, to: row?.position ?? next });
    if (row === undefined) next += 1;
  }
  return [...edits.values()];
}

/** What writing a base whole comes to, entries that only move among them. */
export function planReplacement(rows: readonly EntryRow[], entries: readonly KnowledgeEntry[]): EntryEdit[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set(entries.map(({ id }) => id));
  const removed = rows.flatMap(({ id, draft, position }) => (draft === null || kept.has(id) ? [] : [{ id, before: draft, after: null, from: position, to: null }]));
  const written = entries.flatMap((entry, to) => {
    const row = known.get(entry.id);
    const before = row?.draft ?? null;
    const after = writeStored(entry);
    return before === after && row?.position === to ? [] : [{ id: entry.id, before, after, from: before === null ? null : (row?.position ?? null), to }];
  });
  return [...removed, ...written];
}

/** The edits that take edits back. */
export function invertEdits(edits: readonly EntryEdit[]): EntryEdit[] {
  return edits.map(({ id, before, after, from, to }) => ({ id, before: after, after: before, from: to, to: from }));
}

/** Whether an edit changes what an entry says, or only where it stands. */
export function isTouched({ before, after }: EntryEdit): boolean {
  return before !== after;
}
