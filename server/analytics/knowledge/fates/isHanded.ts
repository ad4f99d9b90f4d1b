import type { FollowedQuestion } from './followTalk.ts';

/**
 * Handed over anyway: an answer was given that did not lead on by design, and a person was asked for, or stepped in,
 * later in the same conversation, with no other answer given between.
 *
 * @param next the next question of the conversation to which an answer was given.
 * @param handoffs places in the log of what led to each hand-off.
 */
export function isHanded(given: Pick<FollowedQuestion, 'seq' | 'ledOn'>, next: Pick<FollowedQuestion, 'seq'> | undefined, handoffs: readonly number[]): boolean {
  // What a lookup itself led to has its own place in the log.
  return !given.ledOn && handoffs.some((seq) => seq >= given.seq && (next === undefined || seq < next.seq));
}
