import * as z from 'zod';
import { defineEffect } from '../../engine/sdk/index.ts';

const score = z.number().min(0).max(1);

/** An entry that may be what the customer means, in the customer's language. */
export const faqSuggestion = z.strictObject({
  entry: z.string().min(1).max(64),
  /** The entry's first phrasing. */
  question: z.string().max(500),
  answer: z.string().max(4_000),
  score,
});
export type FaqSuggestion = z.infer<typeof faqSuggestion>;

/**
 * Asks a knowledge base what a text means. The best entry decides: scored `answeredFrom` or more it
 * answers, `unsureFrom` or more it is offered with those behind it, below that the question is a miss.
 */
export const faqMatch = defineEffect({
  kind: 'faq-match',
  params: z.strictObject({
    knowledge: z.string().min(1).max(64),
    text: z.string().max(4_000),
    /** The customer's, for the language of question and answer. */
    locale: z.string().max(35),
    answeredFrom: score,
    unsureFrom: score,
    /** How many suggestions are wanted at most. */
    suggestions: z.int().min(1).max(5),
  }),
  outcomes: {
    answered: faqSuggestion.extend({
      /** The parts of the text that matched, longest first. */
      matched: z.array(z.string().max(4_000)).max(100),
    }),
    /** Best first; at least one. */
    unsure: z.strictObject({ suggestions: z.array(faqSuggestion).min(1).max(5) }),
    missed: z.strictObject({}),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 10_000,
});
