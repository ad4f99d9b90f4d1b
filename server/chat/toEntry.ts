import type { Entry, EntryKind, StoredEntry } from './log.ts';

/** A stored entry of one of some kinds, read; null when it is of another. */
export function toEntry({ seq, at, kind, node, outlet, data }: StoredEntry, kinds: readonly EntryKind[]): Entry | null {
  const known = kinds.find((each) => each === kind);
  return known === undefined ? null : { seq, at, kind: known, node, outlet, data: data === null ? null : JSON.parse(data) };
}
