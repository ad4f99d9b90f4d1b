import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readSentiment } from '../sentiment/readSentiment.ts';

/** How the reader does on texts labelled as positive or negative, by source; shares are 0 to 1. */
export interface SentimentFigures {
  readonly set: string;
  readonly texts: number;
  /** Right with 0.5 as the border; a text in which nothing was found is wrong. */
  readonly accuracy: number;
  /** Texts in which nothing was found: a score of 0.5. */
  readonly silent: number;
  /** Right among the texts in which something was found. */
  readonly whenFound: number;
  /** Mean of the accuracies over the positive and over the negative texts. */
  readonly balanced: number;
}

const sentimentFile = z.object({ rows: z.array(z.tuple([z.string(), z.number(), z.string()])) });
const emotionFile = z.object({ rows: z.array(z.tuple([z.string(), z.string()])) });

/** Measures on the labelled sets that lie in a directory; a set that is missing is left out. */
export function measureSentiment(directory: string): (SentimentFigures | AngerFigures)[] {
  const figures: (SentimentFigures | AngerFigures)[] = [];
  for (const { file, negative, positive } of [
    { file: 'sent_zh.json', negative: 0, positive: 1 },
    { file: 'sent_en.json', negative: 0, positive: 1 },
  ]) {
    const path = join(directory, file);
    if (!existsSync(path)) continue;
    const rows = sentimentFile.parse(JSON.parse(readFileSync(path, 'utf8'))).rows;
    // TweetEval has three classes (2 is positive); of the Amazon reviews, 2 is neither.
    const labelled = rows.flatMap(([text, label, source]) => {
      const high = source.startsWith('tweeteval3') ? 2 : positive;
      return label === negative || label === high ? [{ text, source, right: (score: number) => (label === high ? score > 0.5 : score < 0.5), high: label === high }] : [];
    });
    for (const [source, part] of [[file, labelled] as const, ...Map.groupBy(labelled, ({ source }) => source)]) {
      const read = part.map(({ text, right, high }) => ({ score: readSentiment(text).score, right, high })).map((one) => ({ ...one, ok: one.right(one.score) }));
      figures.push({
        set: source,
        texts: read.length,
        accuracy: share(read, ({ ok }) => ok),
        silent: share(read, ({ score }) => score === 0.5),
        whenFound: share(read.filter(({ score }) => score !== 0.5), ({ ok }) => ok),
        balanced: (share(read.filter(({ high }) => high), ({ ok }) => ok) + share(read.filter(({ high }) => !high), ({ ok }) => ok)) / 2,
      });
    }
  }
  return [...figures, ...measureAnger(join(directory, 'emotion_zh_ewect.json'))];
}

/** How well anger tells angry texts from all others. */
export interface AngerFigures {
  readonly set: string;
  readonly texts: number;
  /** Chance that an angry text scores higher than a happy, sad or neutral one; 0.5 is guessing. */
  readonly rankedRight: number;
}

function measureAnger(path: string): AngerFigures[] {
  if (!existsSync(path)) return [];
  const read = emotionFile.parse(JSON.parse(readFileSync(path, 'utf8'))).rows.map(([text, label]) => ({ anger: readSentiment(text).anger, angry: label === 'angry' }));
  const others = Float64Array.from(read.filter(({ angry }) => !angry), ({ anger }) => anger).sort();
  const angry = read.filter((one) => one.angry);
  const below = (value: number, orEqual: boolean): number => {
    let low = 0;
    let high = others.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = others[middle] ?? 0;
      if (other < value || (orEqual && other === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = angry.reduce((sum, { anger }) => sum + (below(anger, false) + below(anger, true)) / 2, 0);
  return [{ set: 'anger: emotion_zh_ewect', texts: read.length, rankedRight: wins / (angry.length * others.length) }];
}

function share<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.length === 0 ? Number.NaN : rows.filter(holds).length / rows.length;
}
