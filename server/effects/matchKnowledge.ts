import type * as z from 'zod';
import { localize } from '../../engine/sdk/localizedText.ts';
import type { RankedEntry } from '../../engine/sdk/understanding.ts';
import type { faqMatch, FaqSuggestion } from '../../nodes/effects.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Outcome } from './performer.ts';

/** What performing effects needs: the knowledge that is there now. */
export type KnowledgeReader = Pick<Knowledge, 'matcher'>;

/** Below this share of the best entry's score, an entry behind it is not worth offering. */
const worthOffering = 0.15;

/**
 * Asks a knowledge base what a text means: `answered` or `unsure` by the thresholds in the question, else `missed`; `failed`
 * when there is no such knowledge base. Question and answer come in the customer's language where the entry has it.
 */
export function matchKnowledge(knowledge: KnowledgeReader, asked: z.infer<(typeof faqMatch)['params']>): Outcome {
  const matcher = knowledge.matcher(asked.knowledge);
  if (matcher === undefined) return { outcome: 'failed', data: {} };
  const { ranked } = matcher.match(asked.text, { limit: asked.suggestions });
  const [best] = ranked;
  if (best === undefined || best.score < asked.unsureFrom) return { outcome: 'missed', data: {} };
  const suggest = (each: RankedEntry): FaqSuggestion => toSuggestion(each, asked.locale);
  if (best.score >= asked.answeredFrom) return { outcome: 'answered', data: { ...suggest(best), matched: best.parts.slice(0, 100) } };
  const offered = ranked.filter((each) => each.score >= best.score * worthOffering);
  return { outcome: 'unsure', data: { suggestions: offered.map(suggest) } };
}

function toSuggestion({ entry, score }: RankedEntry, locale: string): FaqSuggestion {
  const questions = Object.fromEntries(Object.entries(entry.phrasings).map(([tag, [first = '']]) => [tag, first]));
  return { entry: entry.id, question: localize(questions, locale), answer: localize(entry.answer, locale), score };
}
