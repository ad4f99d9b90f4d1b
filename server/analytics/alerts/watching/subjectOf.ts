import type { AlertScope } from '../../../contract.ts';

/** A scope as one text, the same for the same scope: what an alert is told by beside its rule. */
export function subjectOf(scope: AlertScope): string {
  return JSON.stringify(Object.fromEntries(Object.entries(scope).toSorted(([one], [other]) => (one < other ? -1 : 1))));
}
