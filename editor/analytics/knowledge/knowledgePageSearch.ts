import * as z from 'zod';
import { questionKind } from '../../app/contract.ts';

/** What is looked at of a base. */
export const figureViews = ['misses', 'entries', 'unmatched', 'torn', 'trend'] as const;

/** What the page keeps in its address beside the common filter. */
export const knowledgePageSearch = z.object({
  base: z.string().max(64).optional().catch(undefined),
  view: z.enum(figureViews).optional().catch(undefined),
  /** The entry, or the topic, that is looked into, and which of its questions. */
  entry: z.string().max(64).optional().catch(undefined),
  topic: z.string().max(64).optional().catch(undefined),
  kind: questionKind.optional().catch(undefined),
  /** A column of the entries' table, with a minus when it is descending. */
  sort: z.string().max(40).optional().catch(undefined),
  /** Entries that are looked for. */
  find: z.string().max(200).optional().catch(undefined),
});
export type KnowledgePageSearch = z.infer<typeof knowledgePageSearch>;
