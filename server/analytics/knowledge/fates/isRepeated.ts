import type { Question } from './tellFates.ts';

/**
 * Repeated: the entry that was said is again the best entry, or said again, of a later question of the conversation that
 * was not missed. It is not told by the words, which are erased when their contact is.
 */
export function isRepeated({ said }: Pick<Question, 'said'>, later: readonly Pick<Question, 'fate' | 'best' | 'said'>[]): boolean {
  return said !== null && later.some((each) => each.fate !== 'missed' && each.fate !== 'ruled-out' && (each.best === said || each.said === said));
}
