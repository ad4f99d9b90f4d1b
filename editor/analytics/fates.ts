import type { Became, NodeDropOff } from '../../server/contract.ts';

/** What became of visits, in the order of a bar: those who got somewhere, those who were lost, and at the end those who are still there. */
export const fates = ['onward', 'handed', 'ended', 'failed', 'silent', 'closed', 'open'] as const satisfies readonly Became[];
export type Fate = (typeof fates)[number];

/** The fates that some visit had, with their counts and shares of all visits. */
export function fatesOf(figures: Pick<NodeDropOff, Fate | 'visits'>): readonly { readonly fate: Fate; readonly count: number; readonly share: number }[] {
  return fates.flatMap((fate) => (figures[fate] === 0 ? [] : [{ fate, count: figures[fate], share: figures[fate] / figures.visits }]));
}
