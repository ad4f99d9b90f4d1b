import { foldText } from '../text/foldText.ts';

/**
 * Whether the training may look at a development question: every second one, by its words. What is measured counts only the
 * others, so that a figure tells of questions that nothing was learned from.
 */
export function isLearnedFrom(question: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of foldText(question).text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 15) & 1) === 0;
}
