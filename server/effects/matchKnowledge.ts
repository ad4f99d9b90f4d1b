import type * as z from 'zod';
import { localize } from '../../engine/sdk/localizedText.ts';
import type { RankedEntry } from '../../engine/sdk/understanding.ts';
import type { faqMatch, FaqSuggestion } from '../../nodes/effects.ts';
import type { Encoder } from '../understanding/encode/createEncoder.ts';
import type { KnowledgeMatcher } from '../understanding/match/createMatcher.ts';
import { appliesTo } from './appliesTo.ts';
import { chooseAnswer } from './chooseAnswer.ts';
import type { Around, Outcome } from './performer.ts';
import { waitForMeaning } from './waitForMeaning.ts';

/** What performing effects needs: the knowledge that is there now, and where it is at hand, what reads the meaning of a text. */
export interface KnowledgeReader {
  matcher(slug: string): Pick<KnowledgeMatcher, 'match'> | undefined;
  readonly encoder?: Encoder | undefined;
}

/** So many entries are offered anyhow; behind them, one has to have this share of the best one's score. */
const offeredAnyhow = 3;
const worthOffering = 0.15;

/**
 * Asks a knowledge base what a text means: `answered` or `unsure` by the thresholds in the question where it has them and else
 * by the base's own, else `missed`; `failed` when there is no such knowledge base. Only entries that apply to where, when and
 * by whom is asked are looked at. Question and answer come in the customer's language where the entry has it.
 *
 * @throws {NotYet} when the caller waits and the meaning of the text has not been read yet.
 */
export function matchKnowledge(knowledge: KnowledgeReader, asked: z.infer<(typeof faqMatch)['params']>, around: Around): Outcome {
  const matcher = knowledge.matcher(asked.knowledge);
  if (matcher === undefined) return { outcome: 'failed', data: {} };
  const { answeredFrom, unsureFrom } = asked;
  const { ranked, decision, wants } = matcher.match(asked.text, {
    limit: asked.suggestions,
    before: asked.before,
    excludes: ({ only }) => !appliesTo(only, around),
    ...((answeredFrom ?? unsureFrom) !== null && { thresholds: { answered: answeredFrom, unsure: unsureFrom } }),
  });
  waitForMeaning(wants, knowledge.encoder, around);
  const [best] = ranked;
  if (best === undefined || decision === 'missed') return { outcome: 'missed', data: { nearest: best ? { entry: best.entry.id, score: best.score } : null } };
  const suggest = ({ entry, score }: RankedEntry): FaqSuggestion => {
    const questions = Object.fromEntries(Object.entries(entry.phrasings).map(([tag, [first = '']]) => [tag, first]));
    const answer = chooseAnswer(entry, asked, around.seq);
    return { entry: entry.id, question: localize(questions, asked.locale), answer, score, ...(entry.leadsTo !== undefined && { leadsTo: entry.leadsTo }) };
  };
  if (decision === 'answered') return { outcome: 'answered', data: { ...suggest(best), matched: best.parts.slice(0, 100) } };
  return { outcome: 'unsure', data: { suggestions: ranked.filter(({ score }, place) => place < offeredAnyhow || score >= best.score * worthOffering).map(suggest) } };
}
