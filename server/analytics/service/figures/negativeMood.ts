import type { Proportion } from '../../../contract.ts';
import { negativeBelow } from '../../../understanding/sentiment/levelOf.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';

/** 负面消息占比: customers' texts that sounded negative / texts whose mood was read. */
export function negativeMood(chats: readonly ChatFacts[]): Proportion {
  const read = chats.flatMap(({ moods }) => moods);
  return proportionOf(read.filter((each) => each < negativeBelow).length, read.length);
}
