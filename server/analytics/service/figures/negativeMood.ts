import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';

/** Below it a text sounds negative; the same border as for the levels of sentiment. */
export const negativeBelow = 0.36;

/** 负面消息占比: customers' texts that sounded negative / texts whose mood was read. */
export function negativeMood(chats: readonly ChatFacts[]): Proportion {
  const read = chats.flatMap(({ moods }) => moods);
  return proportionOf(read.filter((each) => each < negativeBelow).length, read.length);
}
