import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { Json } from '../../engine/sdk/value.ts';

const answered = z.object({ entry: z.string(), question: z.string(), score: z.number(), matched: z.array(z.string()) });
const unsure = z.object({ suggestions: z.array(z.object({ question: z.string(), score: z.number() })) });
const mood = z.object({ score: z.number(), anger: z.number(), causes: z.array(z.object({ term: z.string(), weight: z.number() })) });

/** Why an effect came to what it came to, as lines to read. */
export function useWhy(): (data: Json) => readonly string[] {
  const { t } = useTranslation('simulator');
  return (data) => {
    const answer = answered.safeParse(data);
    if (answer.success) {
      const { question, entry, score, matched } = answer.data;
      return [t('steps.found', { question, entry, score: share(score) }), ...(matched.length > 0 ? [t('steps.matched', { text: matched.slice(0, 5).join(', ') })] : [])];
    }
    const offer = unsure.safeParse(data);
    if (offer.success) return [t('steps.suggestions', { text: offer.data.suggestions.map(({ question, score }) => `${question} ${share(score)}`).join('; ') })];
    const reading = mood.safeParse(data);
    if (!reading.success) return [];
    const { score, anger, causes } = reading.data;
    const terms = causes.slice(0, 5).map(({ term, weight }) => `${term} ${weight > 0 ? '+' : ''}${share(weight)}`);
    return [t('steps.mood', { score: share(score), anger: share(anger) }), ...(terms.length > 0 ? [t('steps.causes', { text: terms.join(', ') })] : [])];
  };
}

function share(figure: number): string {
  return figure.toFixed(2);
}
