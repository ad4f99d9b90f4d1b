/**
 * Left right after: the next stop after the answer, which is the first visit at which anything was waited for, was
 * left by silence, or by closing the chat. A lookup that answers is over at once; the customer reads the answer at the node behind it.
 *
 * @param stop what became of that visit; null where there was none.
 */
export function hasLeft(stop: string | null): boolean {
  return stop === 'silent' || stop === 'closed';
}
