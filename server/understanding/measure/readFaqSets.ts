import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';

/** A knowledge base with questions whose right entry is known, and questions that no entry answers. */
export interface FaqSet {
  readonly name: string;
  readonly entries: readonly KnowledgeEntry[];
  readonly questions: readonly { readonly text: string; readonly entry: string | null }[];
}

const files = ['faq_en_b77_10shot', 'faq_en_clinc_10shot', 'faq_zh_bank_bq60', 'faq_zh_open_lcqmc', 'intent_zh_smp10'] as const;
const pairs = z.array(z.tuple([z.string(), z.string()]));
const faqFile = z.object({ lang: z.string(), train: pairs, test: pairs, oos: z.array(z.string()), oosFar: z.array(z.string()).optional() });

/** Reads the development sets that lie in a directory; a set that is missing is left out. */
export function readFaqSets(directory: string): FaqSet[] {
  const sets: FaqSet[] = [];
  for (const name of files) {
    const path = join(directory, `${name}.json`);
    if (!existsSync(path)) continue;
    const { lang, train, test, oos, oosFar = [] } = faqFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    const phrasings = Map.groupBy(train, ([, entry]) => entry);
    sets.push({
      name,
      entries: [...phrasings].map(([id, found]) => ({ id, phrasings: { [lang]: found.map(([text]) => text) }, answer: {} })),
      questions: [
        ...test.map(([text, entry]) => ({ text, entry })),
        // As many from far afield as lie close by, so that neither kind drowns the other.
        ...[...oos, ...oosFar.slice(0, oos.length)].map((text) => ({ text, entry: null })),
      ],
    });
  }
  return sets;
}
