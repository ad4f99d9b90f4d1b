import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';

/** A knowledge base with questions whose right entry is known, and questions that no entry answers. */
export interface FaqSet {
  readonly name: string;
  readonly entries: readonly KnowledgeEntry[];
  /** `entry` is null for a question that no entry answers. */
  readonly questions: readonly { readonly text: string; readonly entry: string | null }[];
}

const files: readonly (readonly [string, string])[] = [
  ['BANKING77', 'faq_en_b77_10shot'], ['CLINC150', 'faq_en_clinc_10shot'], ['LCQMC', 'faq_zh_open_lcqmc'], ['BQ', 'faq_zh_bank_bq60'], ['SMP2019', 'intent_zh_smp10'],
];
const pairs = z.array(z.tuple([z.string(), z.string()]));
const faqFile = z.object({ lang: z.string(), train: pairs, test: pairs, oos: z.array(z.string()) });

/** Reads the development sets that lie in a directory; a set that is missing is left out. */
export function readFaqSets(directory: string): FaqSet[] {
  const sets: FaqSet[] = [];
  for (const [name, file] of files) {
    const path = join(directory, `${file}.json`);
    if (!existsSync(path)) continue;
    const { lang, train, test, oos } = faqFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    sets.push({
      name,
      entries: [...Map.groupBy(train, ([, entry]) => entry)].map(([id, found]) => ({ id, phrasings: { [lang]: found.map(([text]) => text) }, answer: {} })),
      questions: [...test.map(([text, entry]) => ({ text, entry })), ...oos.map((text) => ({ text, entry: null }))],
    });
  }
  return sets;
}
