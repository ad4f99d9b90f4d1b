import { readSentiment } from '../../understanding/sentiment/readSentiment.ts';
import type { CustomerText } from './readStory.ts';
import type { Mood } from './brief/briefSource.ts';

/** Texts whose mood is told, and those among them that are read now because the log does not say it: the last ones. */
const most = { told: 200, read: 60 } as const;

/** How the texts that a customer typed sounded, oldest first: as the log says, and in logs that do not yet, as they read now. */
export function readMoods(texts: readonly CustomerText[]): (Mood & { readonly at: number })[] {
  const typed = texts.filter(({ chosen }) => !chosen).slice(-most.told);
  return typed.flatMap(({ seq, at, text, mood }, index) => {
    const read = mood ?? (typed.length - index <= most.read ? readSentiment(text) : undefined);
    return read === undefined ? [] : [{ seq, at, text, score: read.score, anger: read.anger, complaint: read.complaint }];
  });
}
