import type { Meaning } from '../../engine/sdk/index.ts';

/** Being told how one's ticket stands is help. */
export function ticketStatusMeaning(outlet: string): Meaning {
  if (outlet === 'found') return 'helped';
  return outlet === 'none' ? 'unmet' : 'failed';
}
