import * as z from 'zod';
import { defineEffect } from '../../engine/sdk/index.ts';

const score = z.number().min(0).max(1);

/** How many of the customer's earlier texts a question is read with at most. */
export const beforeMost = 3;

/** An entry that may be what the customer means, in the customer's language. */
export const faqSuggestion = z.strictObject({
  entry: z.string().min(1).max(64),
  /** The entry's first phrasing. */
  question: z.string().max(500),
  /** As the operator wrote it: its `{{ }}` are filled in when it is said. */
  answer: z.string().max(4_000),
  score,
  /** The named way that the entry leads on by. */
  leadsTo: z.exactOptional(z.string().max(64)),
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
    /** What the customer said before it, oldest first: a short follow-up is read with them. */
    before: z.array(z.string().max(4_000)).max(beforeMost).default([]),
    /** The customer's, for the language of question and answer. */
    locale: z.string().max(35),
    /** Null is what the knowledge base itself has found. */
    answeredFrom: score.nullable().default(null),
    unsureFrom: score.nullable().default(null),
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
    /** With the entry that came nearest, for whoever makes the knowledge better. */
    missed: z.strictObject({ nearest: z.strictObject({ entry: z.string().min(1).max(64), score }).nullable().default(null) }),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 10_000,
});
