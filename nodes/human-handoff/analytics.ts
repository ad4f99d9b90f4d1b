import type { Meaning } from '../../engine/sdk/index.ts';

/** Resolved by a person is help all the same; that it took one shows in the visit itself. */
export function humanHandoffMeaning(outlet: string): Meaning {
  switch (outlet) {
    case 'resolved':
      return 'helped';
    case 'timeout':
    case 'unavailable':
      return 'unmet';
    case 'left':
      return 'lost';
    default:
      return 'escalated';
  }
}
