import type * as z from 'zod';
import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import type { classify } from '../../nodes/effects.ts';
import type { Encoder } from '../understanding/encode/createEncoder.ts';
import { detectLanguage } from '../understanding/language/detectLanguage.ts';
import { createMatcher, type KnowledgeMatcher } from '../understanding/match/createMatcher.ts';
import { learnInWorker } from '../understanding/match/learnInWorker.ts';
import type { Around, Outcome } from './performer.ts';
import { waitForMeaning } from './waitForMeaning.ts';

/** Sets of topics whose matchers are kept. */
const kept = 50;

/** By encoder, so that a conversation that is only tried learns nothing again that live ones have learned. */
const learned = new WeakMap<Encoder, Map<string, KnowledgeMatcher>>();

type Asked = z.infer<(typeof classify)['params']>;

/**
 * Makes the function that tells which of some topics a text is about. Matchers are made of the examples once, and kept by what
 * those say. Without an encoder they only compare words, so that the same text always comes to the same.
 */
export function createClassifier(encoder: Encoder | undefined): (asked: Asked, around: Pick<Around, 'waits'>) => Outcome {
  const matchers = (encoder && learned.get(encoder)) ?? new Map<string, KnowledgeMatcher>();
  if (encoder !== undefined) learned.set(encoder, matchers);

  function matcherOf(classes: Asked['classes']): KnowledgeMatcher {
    const key = JSON.stringify(classes);
    let matcher = matchers.get(key);
    if (matcher === undefined) {
      matcher = createMatcher(classes.map(toEntry), { encoder, learn: learnInWorker });
      if (encoder !== undefined) void matcher.prepare();
    }
    // Taken out and put in again, so that the first is the one not asked for longest.
    matchers.delete(key);
    matchers.set(key, matcher);
    for (const [oldest] of matchers) if (matchers.size > kept) matchers.delete(oldest);
    return matcher;
  }

  return ({ text, classes, from }, around) => {
    const reading = matcherOf(classes).match(text, { limit: 1 });
    waitForMeaning(reading.wants, encoder, around);
    const [best] = reading.ranked;
    if (best === undefined) return { outcome: 'other', data: { nearest: null } };
    const { entry, score, parts } = best;
    const sure = from === null ? reading.decision === 'answered' : score >= from;
    if (!sure) return { outcome: 'other', data: { nearest: { class: entry.id, score } } };
    return { outcome: 'classified', data: { class: entry.id, score, matched: parts.slice(0, 100) } };
  };
}

function toEntry({ id, examples }: Asked['classes'][number]): KnowledgeEntry {
  return { id, phrasings: Object.fromEntries(Map.groupBy(examples, detectLanguage)), answer: {} };
}
