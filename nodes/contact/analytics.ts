import type { Meaning } from '../../engine/sdk/index.ts';

/** Knowing somebody is no result by itself: what comes of it is for the nodes behind. */
export function contactMeaning(outlet: string): Meaning {
  return outlet === 'failed' ? 'failed' : 'onward';
}
