import { foldText } from '../text/foldText.ts';

/**
 * Whether a development question is among those that are learned from when learning is measured: every second one, by its
 * words. The others tell how it does on questions that nothing was learned from.
 */
export function isLearnedFrom(question: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of foldText(question).text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 15) & 1) === 0;
}
