import type { Meaning } from '../../engine/sdk/index.ts';

/** Which case held says nothing about how the customer fares. */
export function conditionMeaning(outlet: string): Meaning {
  return outlet === 'failed' ? 'failed' : 'onward';
}
