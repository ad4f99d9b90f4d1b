import type { Meaning } from '../../engine/sdk/index.ts';
import { isWay } from './outlets.ts';

/** Every question that the knowledge does not answer is a need not met. What an entry leads on to is for the nodes there to say. */
export function faqMatchMeaning(outlet: string): Meaning {
  if (outlet === 'answered') return 'helped';
  if (isWay(outlet)) return 'onward';
  return outlet === 'failed' ? 'failed' : 'unmet';
}
