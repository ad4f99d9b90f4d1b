import type { Meaning } from '../../engine/sdk/index.ts';

/** Silence is where customers are lost; an answer that never came right is a need not met. */
export function conversationMeaning(outlet: string): Meaning {
  if (outlet === 'silent') return 'lost';
  return outlet === 'invalid' ? 'unmet' : 'onward';
}
