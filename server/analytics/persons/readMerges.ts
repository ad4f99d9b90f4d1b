import type { Database } from '../../db/open.ts';

/** Contacts that were merged, each with the one that it was merged into in the end. */
export function readMerges({ connection }: Database): Map<string, string> {
  const into = new Map(connection.prepare<[], [string, string]>('select id, merged_into from contacts where merged_into is not null').raw().all());
  const roots = new Map<string, string>();
  for (const [id, next] of into) {
    let root = next;
    // No chain is longer than there are merges, even one that someone closed to a ring.
    for (let steps = 0, up = into.get(root); up !== undefined && steps < into.size; steps += 1, up = into.get(root)) root = up;
    roots.set(id, root);
  }
  return roots;
}
