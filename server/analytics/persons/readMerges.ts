import type { Database } from '../../db/open.ts';

/** Rows of contacts that were merged, each with that of the contact it was merged into in the end. */
export function readMerges({ connection }: Database): Map<number, number> {
  const into = new Map(connection.prepare<[], [number, number]>('select c.rowid, k.rowid from contacts as c join contacts as k on k.id = c.merged_into where c.merged_into is not null order by c.rowid').raw().all());
  const roots = new Map<number, number>();
  for (const [contact, next] of into) {
    let root = next;
    // No chain is longer than there are merges, even one that was closed to a ring.
    for (let steps = 0, up = into.get(root); up !== undefined && steps < into.size; steps += 1, up = into.get(root)) root = up;
    roots.set(contact, root);
  }
  return roots;
}
