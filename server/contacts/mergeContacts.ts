import { ProblemError } from '../problem.ts';
import type { ContactRows } from './contactRows.ts';

/**
 * Joins contacts that a person found to be the same, and takes them apart again. Both keep their rows: a merge is the
 * name of one in the other, so that taking it back leaves nothing behind.
 */
export function createMerging(rows: ContactRows, now: () => number) {
  return {
    /**
     * Makes `other`, and whoever was merged into it, part of `into`.
     *
     * @throws {ProblemError} `contact.unknown`; `contact.not-mergeable` when they are one already, when `other` is part of somebody, or one was erased.
     */
    merge(into: string, other: string): void {
      const [target, joins] = [rows.get(rows.root(into)), rows.get(other)];
      if (target === undefined || joins === undefined) throw new ProblemError('contact.unknown');
      if (joins.mergedInto !== null || target.id === joins.id || target.erasedAt !== null || joins.erasedAt !== null) throw new ProblemError('contact.not-mergeable');
      rows.change(joins, { mergedInto: target.id }, now());
    },

    /** @throws {ProblemError} `contact.unknown`, `contact.not-merged`. */
    unmerge(id: string): void {
      const row = rows.get(id);
      if (row === undefined) throw new ProblemError('contact.unknown');
      if (row.mergedInto === null) throw new ProblemError('contact.not-merged');
      rows.change(row, { mergedInto: null }, now());
    },
  };
}
