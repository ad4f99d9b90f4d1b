import type { Meaning } from '../../engine/sdk/index.ts';

/** A mood is no result by itself: what comes of it is for the nodes behind. */
export function sentimentCheckMeaning(outlet: string): Meaning {
  return outlet === 'failed' ? 'failed' : 'onward';
}
