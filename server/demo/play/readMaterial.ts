import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { knowledgeBase, knowledgeTest } from '../../contract.ts';
import type { Story } from './stories.ts';
import { topics } from './topics.ts';
import type { Lines } from './words.ts';

/** Something that customers ask, in the words they use. */
export interface Matter {
  /** Of the knowledge entry that answers it. */
  readonly entry: string;
  /** How an agent files it. */
  readonly topic: string;
  readonly lines: Lines;
}

const folder = join(import.meta.dirname, '..', '..', '..', 'examples');
const questions = z.array(z.object({ locale: knowledgeTest.shape.locale, text: z.string(), entry: z.string().nullable() }));

/** What nobody comes for by itself: small talk, and what the goals of the customers bring up anyway. */
const byTheWay: ReadonlySet<string> = new Set(['greeting', 'thanks', 'goodbye', 'robot', 'languages', 'language', 'contact-person', 'complaint', 'suggestion', 'emergency', 'crisis-support']);

/** Reads what the customers of an example ask: the phrasings of its knowledge, and its questions that were written apart from them. */
export async function readMaterial({ slug }: Pick<Story, 'slug'>): Promise<readonly Matter[]> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, slug, file), 'utf8'));
  const { entries, categories = [] } = knowledgeBase.parse(await read('knowledge.json'));
  const asked = questions.parse(await read('questions.json'));
  const titles = new Map(categories.map(({ id, name }) => [id, name['zh'] ?? id]));
  return entries.flatMap(({ id, category, phrasings }) => {
    if (byTheWay.has(id)) return [];
    const lines = (language: 'zh' | 'en'): readonly string[] => [...(phrasings[language] ?? []), ...asked.filter(({ entry, locale }) => entry === id && locale === language).map(({ text }) => text)];
    return [{ entry: id, topic: titles.get(category ?? '') ?? topics.other, lines: { zh: lines('zh'), en: lines('en') } }];
  });
}
