import * as z from 'zod';
import { knowledgeCategory } from '../contract.ts';

const place = z.int().nullable();
const edit = z.strictObject({ id: z.string(), before: z.string().nullable(), after: z.string().nullable(), from: place, to: place });
const head = z.strictObject({ name: z.record(z.string(), z.string()), categories: z.array(knowledgeCategory) });

/** What a change did, as the history keeps it. */
export const recordedEdits = z.strictObject({
  entries: z.array(edit),
  /** Name and categories, where an import changed them. */
  head: z.strictObject({ before: head, after: head }).optional(),
  /** Customers' questions that it settled. */
  questions: z.array(z.string()).optional(),
  /** Tests that it made to expect another entry. */
  tests: z.array(z.strictObject({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() })).optional(),
});
export type RecordedEdits = z.infer<typeof recordedEdits>;
export type Head = z.infer<typeof head>;
