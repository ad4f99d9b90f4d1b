import type { Meaning } from '../../engine/sdk/index.ts';

/** Every question that the knowledge does not answer is a need not met. */
export function faqMatchMeaning(outlet: string): Meaning {
  if (outlet === 'answered') return 'helped';
  return outlet === 'failed' ? 'failed' : 'unmet';
}
