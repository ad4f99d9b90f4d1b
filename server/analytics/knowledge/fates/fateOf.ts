import type { QuestionFate } from '../../../contract.ts';
import type { StoredQuestion } from '../readTalks.ts';
import { isAnswer } from './isAnswer.ts';

/**
 * What became of a question.
 *
 * - answered, missed, failed: as the lookup came out
 * - picked = unsure, the last question of its visit, and the visit was left by `answered` or by an entry's own way
 * - open = unsure, the last question of its visit, and the customer is still looking at the suggestions
 * - unsure = unsure otherwise: put in other words, none of them, gone away, or handed over
 * - ruled-out = no question at all: an agent said at the desk that a suggested entry was wrong
 *
 * @param next the conversation's next question; it is of the same visit when no node was entered before it.
 */
export function fateOf({ outcome, helpful, outlet, nextVisit }: StoredQuestion, next: StoredQuestion | undefined): QuestionFate {
  // Only what agents rule out is missed and yet not helpful: what customers rate has been answered.
  if (outcome === 'missed' && helpful !== null) return 'ruled-out';
  if (outcome !== 'unsure') return outcome;
  if (next !== undefined && (nextVisit === null || next.seq < nextVisit)) return 'unsure';
  if (outlet === null) return 'open';
  return isAnswer(outlet) ? 'picked' : 'unsure';
}
