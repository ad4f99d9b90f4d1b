import type { Meaning } from '../../engine/sdk/index.ts';

/** Resolved by a person is help all the same; that it took one shows in the visit itself. */
export function humanHandoffMeaning(outlet: string): Meaning {
  if (outlet === 'resolved') return 'helped';
  return outlet === 'timeout' ? 'unmet' : 'escalated';
}
