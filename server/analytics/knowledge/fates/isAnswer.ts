import { isWay } from '../../../../nodes/outlets.ts';

/** Whether a lookup that was left by this way gave an answer: `answered`, or the way that an entry names. */
export function isAnswer(outlet: string | null): boolean {
  return outlet === 'answered' || isWay(outlet);
}
