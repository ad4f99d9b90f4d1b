import { fates, type Fate } from '../../fates.ts';

/** What visits may be listed by: one fate, those who were lost, or all. */
export const groups = ['lost', 'all', ...fates] as const;
export type Group = (typeof groups)[number];

/** Which visits of a node are listed. */
export interface Leavings {
  readonly became: Group;
  /** Undefined for any. */
  readonly outlet: string | undefined;
}

/** What became of the visits in a group. */
export function fatesIn(group: Group): readonly Fate[] {
  if (group === 'all') return fates;
  return group === 'lost' ? ['silent', 'closed'] : [group];
}
