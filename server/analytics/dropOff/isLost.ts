import type { Became } from '../../contract.ts';

/** Whether a visit that became this is one of a customer who was lost: they said nothing more, or closed the chat. */
export function isLost(became: Became | 'begun'): boolean {
  return became === 'silent' || became === 'closed';
}
