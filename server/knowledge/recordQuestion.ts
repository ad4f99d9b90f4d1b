import * as z from 'zod';
import type { SettledEffect } from '../chat/turnHouse.ts';
import { faqMatch } from '../../nodes/effects.ts';
import type { QuestionLog } from './questionLog.ts';

const asked = z.object({ knowledge: z.string(), text: z.string(), locale: z.string() });
const ranked = z.object({ entry: z.string(), score: z.number() });
const outcomes = {
  answered: ranked,
  unsure: z.object({ suggestions: z.array(ranked) }).transform(({ suggestions }) => suggestions[0] ?? null),
  missed: z.object({ nearest: ranked.nullable().default(null) }).transform(({ nearest }) => nearest),
  failed: z.object({}).transform(() => null),
} as const;

/** Keeps what a customer asked a knowledge base, and what came of it, when a turn has settled that. */
export function recordQuestion(questions: Pick<QuestionLog, 'note'>): (effect: SettledEffect) => void {
  return ({ conversationId, seq, at, kind, params, outcome, data }) => {
    if (kind !== faqMatch.kind) return;
    const { knowledge, text, locale } = asked.parse(params);
    const came = isKnown(outcome) ? outcome : 'failed';
    const best = outcomes[came].parse(data);
    questions.note({ conversationId, seq, base: knowledge, at, locale, text, outcome: came, entry: best?.entry ?? null, score: best?.score ?? null });
  };
}

function isKnown(outcome: string): outcome is keyof typeof outcomes {
  return Object.hasOwn(outcomes, outcome);
}
