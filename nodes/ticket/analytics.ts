import type { Meaning } from '../../engine/sdk/index.ts';

/** A ticket takes the matter to people, who are not there yet. */
export function ticketMeaning(outlet: string): Meaning {
  return outlet === 'failed' ? 'failed' : 'escalated';
}
