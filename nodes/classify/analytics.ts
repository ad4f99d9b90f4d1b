import type { Meaning } from '../../engine/sdk/index.ts';

/** A topic is no result by itself: what comes of it is for the nodes behind. */
export function classifyMeaning(outlet: string): Meaning {
  return outlet === 'failed' ? 'failed' : 'onward';
}
