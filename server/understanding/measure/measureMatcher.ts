import type { Encoder } from '../encode/createEncoder.ts';
import { createMatcher } from '../match/createMatcher.ts';
import { learnInWorker } from '../match/learnInWorker.ts';
import type { MeaningMaps } from '../match/mapMeaning.ts';
import type { MeasuredQuestion } from './measuredQuestion.ts';
import type { FaqSet } from './readFaqSets.ts';

/** Asks a set's questions of a matcher that knows its entries and nothing else, with an encoder and maps of meaning or without. */
export async function measureMatcher({ entries, questions }: FaqSet, encoder: Encoder | undefined, maps?: MeaningMaps): Promise<MeasuredQuestion[]> {
  const matcher = createMatcher(entries, { encoder, maps, learn: learnInWorker });
  await matcher.prepare();
  const rows: MeasuredQuestion[] = [];
  for (const { text, entry } of questions) {
    let match = matcher.match(text, { limit: 5 });
    if (match.wants) {
      await encoder?.encode(match.wants.model, [match.wants.text]);
      match = matcher.match(text, { limit: 5 });
    }
    rows.push({ entry, ranked: match.ranked.map((each) => each.entry.id), probability: match.ranked[0]?.score ?? 0, decision: match.decision });
  }
  return rows;
}
