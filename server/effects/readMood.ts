import type * as z from 'zod';
import { weighReadings, type sentiment } from '../../nodes/effects.ts';
import { levelOf } from '../understanding/sentiment/levelOf.ts';
import { readSentiment } from '../understanding/sentiment/readSentiment.ts';
import type { Outcome } from './performer.ts';

/** Reads the mood of some texts, as one. */
export function readMood({ texts }: z.infer<(typeof sentiment)['params']>): Outcome {
  const { causes, ...reading } = weighReadings(texts.map(readSentiment), levelOf);
  return { outcome: 'read', data: { ...reading, causes: causes.map(({ term, weight }) => ({ term: term.slice(0, 200), weight })) } };
}
