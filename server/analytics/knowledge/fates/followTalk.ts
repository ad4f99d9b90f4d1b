import { isWay } from '../../../../nodes/outlets.ts';
import type { Talk } from '../readTalks.ts';
import { hasLeft } from './hasLeft.ts';
import { isHanded } from './isHanded.ts';
import { isRepeated } from './isRepeated.ts';
import { tellFates, type Question } from './tellFates.ts';

/** A question and what followed on the answer; all false where no answer was given. */
export interface FollowedQuestion extends Question {
  readonly ledOn: boolean;
  readonly handed: boolean;
  readonly left: boolean;
  readonly repeated: boolean;
}

/** What became of each question of a conversation, and what followed. The talk has to be read with what follows. */
export function followTalk(talk: Talk): FollowedQuestion[] {
  const asked = tellFates(talk);
  return asked.map((each, place) => {
    const stored = talk.questions[place];
    if (each.said === null || stored === undefined) return { ...each, ledOn: false, handed: false, left: false, repeated: false };
    const later = asked.slice(place + 1);
    const ledOn = isWay(stored.outlet);
    return { ...each, ledOn, handed: isHanded({ ...each, ledOn }, later.find(({ said }) => said !== null), talk.handoffs), left: hasLeft(stored.stop), repeated: isRepeated(each, later) };
  });
}
