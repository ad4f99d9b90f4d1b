import type { Became } from '../../contract.ts';

/** Whether the customer left at a visit: they went silent, or closed the chat. For when a conversation was lost with that, see `lossOf`. */
export function isLost<B extends Became | 'begun'>(became: B): became is B & ('silent' | 'closed') {
  return became === 'silent' || became === 'closed';
}
