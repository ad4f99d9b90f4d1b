import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';

export const faqSetNames = ['BANKING77', 'BANKING77 title', 'CLINC150', 'LCQMC', 'BQ', 'SMP2019'] as const;
export type FaqSetName = (typeof faqSetNames)[number];

/** A knowledge base with questions whose right entry is known, and questions that no entry answers. */
export interface FaqSet {
  readonly name: FaqSetName;
  readonly entries: readonly KnowledgeEntry[];
  /** `entry` is null for a question that no entry answers. */
  readonly questions: readonly { readonly text: string; readonly entry: string | null }[];
}

const files: Readonly<Record<FaqSetName, string>> = {
  BANKING77: 'faq_en_b77_10shot', 'BANKING77 title': 'faq_en_b77_10shot', CLINC150: 'faq_en_clinc_10shot', LCQMC: 'faq_zh_open_lcqmc', BQ: 'faq_zh_bank_bq60', SMP2019: 'intent_zh_smp10',
};
const pairs = z.array(z.tuple([z.string(), z.string()]));
const faqFile = z.object({ lang: z.string(), train: pairs, test: pairs, oos: z.array(z.string()) });

/** Reads a set from a directory; undefined when it is not there. In a title set an entry's id, written as words, is its only phrasing. */
export function readFaqSet(directory: string, name: FaqSetName): FaqSet | undefined {
  const path = join(directory, `${files[name]}.json`);
  if (!existsSync(path)) return undefined;
  const { lang, train, test, oos } = faqFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const phrasings = Map.groupBy(train, ([, entry]) => entry);
  const titled = name.endsWith('title');
  return {
    name,
    entries: [...phrasings].map(([id, found]) => ({ id, phrasings: { [lang]: titled ? [id.replaceAll('_', ' ')] : found.map(([text]) => text) }, answer: {} })),
    questions: [...test.map(([text, entry]) => ({ text, entry })), ...oos.map((text) => ({ text, entry: null }))],
  };
}
