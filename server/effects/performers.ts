import type { Registry } from '../../engine/sdk/node.ts';
import { classify, contact, createTicket, faqMatch, handoff, sentiment, survey, ticketStatus } from '../../nodes/effects.ts';
import { createClassifier } from './createClassifier.ts';
import { matchKnowledge, type KnowledgeReader } from './matchKnowledge.ts';
import type { Performers } from './performer.ts';
import { readMood } from './readMood.ts';

/**
 * Who carries out each kind of effect. `rooms` are those of rooms that write the database; without them nobody is known.
 *
 * @throws {Error} when the registry declares a kind that nobody here performs, naming it.
 */
export function createPerformers(registry: Registry, knowledge: KnowledgeReader, rooms: Performers = {}): Performers {
  const classifyText = createClassifier(knowledge.encoder);
  const performers = {
    [faqMatch.kind]: { mode: 'inline', perform: (params, around) => matchKnowledge(knowledge, faqMatch.params.parse(params), around) },
    [classify.kind]: { mode: 'inline', perform: (params, around) => classifyText(classify.params.parse(params), around) },
    [sentiment.kind]: { mode: 'inline', perform: (params) => readMood(sentiment.params.parse(params)) },
    [survey.kind]: { mode: 'turn', perform: () => ({ outcome: 'kept', data: null }) },
    [contact.kind]: { mode: 'turn', perform: () => ({ outcome: 'unknown', data: {} }) },
    [createTicket.kind]: { mode: 'turn', perform: () => ({ outcome: 'failed', data: {} }) },
    [ticketStatus.kind]: { mode: 'turn', perform: () => ({ outcome: 'none', data: {} }) },
    [handoff.kind]: { mode: 'desk' },
    ...rooms,
  } satisfies Performers;
  const kinds = new Set(Object.values(registry).flatMap((type) => type.effects.map((effect) => effect.kind)));
  const missing = [...kinds].filter((kind) => !Object.hasOwn(performers, kind));
  if (missing.length > 0) throw new Error(`no performer for the effect ${missing.join(', ')}: add it to server/effects/performers.ts`);
  return performers;
}
