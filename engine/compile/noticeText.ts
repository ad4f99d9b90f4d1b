import type { FaultReason, MoodFacts } from '../sdk/event.ts';
import { foldAnswer } from '../sdk/foldAnswer.ts';
import type { Choice } from '../sdk/machine.ts';
import type { Triggers } from './plan.ts';
import { complaining, recentScores, type Signs } from './signs.ts';

/** Of the decimals that moods are given in: 0.7 - 0.2 is less than 0.5. */
const roundingError = 1e-9;

/** The signs after one more, and why a person is wanted now; null when none is. */
export interface Noticed {
  readonly signs: Signs;
  readonly reason: FaultReason | null;
}

/**
 * What a text of the customer says of needing a person. One whose mood is not known says it in its words alone. The very words of
 * a choice on offer pick that, whatever they sound like: its edge may lead to a person who is better suited.
 */
export function noticeText({ asks, limits }: Triggers, { signs: before, choices }: { readonly signs: Signs; readonly choices: readonly Choice[] }, text: string, mood: MoodFacts | undefined): Noticed {
  if (asks(text) && !choices.some(({ label }) => foldAnswer(label) === foldAnswer(text))) return { signs: before, reason: 'asked-in-words' };
  if (mood === undefined) return { signs: before, reason: null };
  const complaints = before.complaints + (limits.complaints !== null && mood.complaint >= complaining ? 1 : 0);
  const scores = limits.moodFallsBy === null ? before.scores : [...before.scores, mood.score].slice(-recentScores);
  return { signs: { ...before, complaints, scores }, reason: reasonOf() };

  function reasonOf(): FaultReason | null {
    if (limits.complaints !== null && complaints >= limits.complaints) return 'complaint-repeated';
    if (limits.moodBelow !== null && mood !== undefined && mood.score < limits.moodBelow) return 'mood-low';
    if (limits.moodFallsBy !== null && mood !== undefined && Math.max(mood.score, ...before.scores) - mood.score > limits.moodFallsBy - roundingError) return 'mood-fell';
    return null;
  }
}
