import * as z from 'zod';
import { intact, locale, slug } from './text.ts';


const phrasing = intact(500);

export const knowledgeEntry = z
  .strictObject({
    id: z.string().min(1).max(64).regex(/^[\p{L}\p{N}._-]+$/u, 'an id is made of letters, digits, . _ and -'),
    phrasings: z.record(locale, z.array(phrasing).max(200)),
    answer: z.record(locale, intact(4000)),
  })
  .meta({ id: 'KnowledgeEntry' });

export const knowledgeBase = z
  .strictObject({ slug, name: z.record(locale, intact(200)), entries: z.array(knowledgeEntry).max(20_000) })
  .meta({ id: 'KnowledgeBase' });
export type KnowledgeBase = z.infer<typeof knowledgeBase>;

export const knowledgeSummary = z
  .strictObject({ slug, name: z.record(z.string(), z.string()), entries: z.int(), revision: z.int(), updatedAt: z.iso.datetime() })
  .meta({ id: 'KnowledgeSummary' });
export const knowledgeSummaries = z.strictObject({ bases: z.array(knowledgeSummary) }).meta({ id: 'KnowledgeSummaries' });

/** What an import came to, or with `dry=1` would come to. */
export const knowledgeImport = z
  .strictObject({
    slug,
    dry: z.boolean(),
    entries: z.int(),
    added: z.int(),
    changed: z.int(),
    removed: z.int(),
    preview: z.array(knowledgeEntry).meta({ description: 'The first entries as they were read.' }),
  })
  .meta({ id: 'KnowledgeImport' });
export type KnowledgeImport = z.infer<typeof knowledgeImport>;

export const matchQuestion = z.strictObject({ text: intact(4000) }).meta({ id: 'MatchQuestion' });
export const matchReading = z
  .strictObject({
    language: z.string(),
    ranked: z.array(z.strictObject({ entry: knowledgeEntry, score: z.number(), phrasing: z.string(), parts: z.array(z.string()) })),
  })
  .meta({ id: 'MatchReading' });
