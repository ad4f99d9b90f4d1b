import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { Json } from '../../engine/sdk/value.ts';

const answered = z.object({ entry: z.string(), question: z.string(), score: z.number(), matched: z.array(z.string()) });
const unsure = z.object({ suggestions: z.array(z.object({ question: z.string(), score: z.number() })) });
const missed = z.object({ nearest: z.object({ score: z.number() }) });
const topic = z.object({ class: z.string(), score: z.number(), matched: z.array(z.string()) });
const mood = z.object({ score: z.number(), anger: z.number(), urgency: z.number().default(0), complaint: z.number().default(0), causes: z.array(z.object({ term: z.string(), weight: z.number() })) });

/** Why an effect came to what it came to, as lines to read. */
export function useWhy(): (data: Json) => readonly string[] {
  const { t } = useTranslation('simulator');
  return (data) => {
    const answer = answered.safeParse(data);
    if (answer.success) {
      const { question, entry, score, matched } = answer.data;
      return [t('steps.found', { question, entry, score: share(score) }), ...(matched.length > 0 ? [t('steps.matched', { text: matched.slice(0, 5).join(', ') })] : [])];
    }
    const told = topic.safeParse(data);
    if (told.success) return [t('steps.sure', { score: share(told.data.score) }), ...(told.data.matched.length > 0 ? [t('steps.matched', { text: told.data.matched.slice(0, 5).join(', ') })] : [])];
    const miss = missed.safeParse(data);
    if (miss.success) return [t('steps.nearest', { score: share(miss.data.nearest.score) })];
    const offer = unsure.safeParse(data);
    if (offer.success) return [t('steps.suggestions', { text: offer.data.suggestions.map(({ question, score }) => `${question} ${share(score)}`).join('; ') })];
    const reading = mood.safeParse(data);
    if (!reading.success) return [];
    const { score, anger, urgency, complaint, causes } = reading.data;
    const terms = causes.slice(0, 5).map(({ term, weight }) => `${term} ${weight > 0 ? '+' : ''}${share(weight)}`);
    const demands = urgency > 0 || complaint > 0 ? [t('steps.demands', { urgency: share(urgency), complaint: share(complaint) })] : [];
    return [t('steps.mood', { score: share(score), anger: share(anger) }), ...demands, ...(terms.length > 0 ? [t('steps.causes', { text: terms.join(', ') })] : [])];
  };
}

function share(figure: number): string {
  return figure.toFixed(2);
}
