import type { Registry } from '../../engine/sdk/node.ts';
import type { SentimentReader } from '../../engine/sdk/understanding.ts';
import { faqMatch, handoff, sentiment, weighReadings } from '../../nodes/effects.ts';
import { readSentiment } from '../understanding/sentiment/readSentiment.ts';
import { matchKnowledge, type KnowledgeReader } from './matchKnowledge.ts';
import type { Performer, Performers } from './performer.ts';

/**
 * Who carries out each kind of effect.
 *
 * @throws {Error} when the registry declares a kind that nobody here performs, naming it.
 */
export function createPerformers(registry: Registry, knowledge: KnowledgeReader): Performers {
  const performers = {
    [faqMatch.kind]: { mode: 'inline', perform: (params) => matchKnowledge(knowledge, faqMatch.params.parse(params)) },
    [sentiment.kind]: inlineSentiment(readSentiment),
    [handoff.kind]: { mode: 'desk' },
  } satisfies Performers;
  const kinds = new Set(Object.values(registry).flatMap((type) => type.effects.map((effect) => effect.kind)));
  const missing = [...kinds].filter((kind) => !Object.hasOwn(performers, kind));
  if (missing.length > 0) throw new Error(`no performer for the effect ${missing.join(', ')}: add it to server/effects/performers.ts`);
  return performers;
}

function inlineSentiment(read: SentimentReader): Performer {
  return {
    mode: 'inline',
    perform(params) {
      const { score, anger, language, causes } = weighReadings(sentiment.params.parse(params).texts.map(read));
      return { outcome: 'read', data: { score, anger, language, causes: causes.map(({ term, weight }) => ({ term: term.slice(0, 200), weight })) } };
    },
  };
}
