import * as z from 'zod';
import { flowProblem, transcriptResult } from './flows.ts';
import { knowledgeTestRun } from './knowledgeTestRun.ts';
import { problemHead } from './problemHead.ts';

/** RFC 9457 problem details. `code` is stable; `title` and `detail` are in the reader's language. */
export const problem = z
  .strictObject({
    ...problemHead.shape,
    /** What is wrong with the flow document that was sent, or that was to be published. */
    problems: z.array(flowProblem).optional(),
    /** Of `draft.conflict`: the revision that is stored now. */
    revision: z.int().optional(),
    /** Of `knowledge.tests-worse`: how the test set came out. */
    tests: knowledgeTestRun.optional(),
    /** Of `flow.transcripts-differ`: those that come out differently. */
    transcripts: z.array(transcriptResult).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
