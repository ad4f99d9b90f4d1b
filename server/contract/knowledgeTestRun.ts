import * as z from 'zod';
import { identifier, share } from './text.ts';

// Apart from the rest of the knowledge, because a problem may hold it, and problems are read where knowledge never is.

/** What a test came to. `found` is null when nothing was found. */
const testOutcome = z.strictObject({
  found: z.string().nullable(),
  decision: z.enum(['answered', 'unsure', 'missed']),
  score: share,
  passed: z.boolean().meta({ description: 'The customer gets to the expected entry, at once or by choosing it; or nothing is expected and it is not answered.' }),
  offered: z.boolean().optional().meta({ description: 'Passed by being among those that the customer would be offered.' }),
});

export const knowledgeTestResult = z
  .strictObject({
    id: identifier,
    question: z.string(),
    expects: z.string().nullable(),
    before: testOutcome.nullable(),
    after: testOutcome,
  })
  .meta({ id: 'KnowledgeTestResult' });
export type KnowledgeTestResult = z.infer<typeof knowledgeTestResult>;

/** The test set against what customers meet (`before`) and against the draft (`after`). */
export const knowledgeTestRun = z
  .strictObject({ passedBefore: z.int().nullable(), passedAfter: z.int(), total: z.int(), worse: z.array(z.string()), results: z.array(knowledgeTestResult) })
  .meta({ id: 'KnowledgeTestRun' });
export type KnowledgeTestRun = z.infer<typeof knowledgeTestRun>;
