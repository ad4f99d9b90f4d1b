import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { knowledgeBase } from '../server/contract.ts';

const LOCALES = ['zh', 'en'] as const;

const examples = [
  { folder: 'shop-support', slug: 'shop', entriesAtLeast: 60 },
  { folder: 'bank-desk', slug: 'bank', entriesAtLeast: 24 },
  { folder: 'clinic-booking', slug: 'clinic', entriesAtLeast: 20 },
];

const text = z.string().min(1).refine((value) => value === value.trim(), 'has spaces around it');
const answer = text.refine((value) => !/<[a-z/!]|[*_`#]{1,3}\S|\]\(/i.test(value), 'looks like HTML or Markdown');
const phrasings = z.array(text).min(5).max(15);
const name = z.strictObject({ zh: text, en: text });
const exampleKnowledge = knowledgeBase.extend({
  name,
  categories: z.array(z.strictObject({ id: z.string(), name })).min(5).max(8),
  entries: z.array(
    z.strictObject({
      id: z.string().max(64).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      phrasings: z.strictObject({ zh: phrasings, en: phrasings }),
      answer: z.strictObject({ zh: answer, en: answer }),
      category: z.string(),
      leadsTo: z.literal('onward').optional(),
      unlisted: z.literal(true).optional(),
    }),
  ),
});

const question = z.strictObject({ locale: z.enum(LOCALES), text, entry: z.string().nullable() });

describe.each(examples)('the knowledge of $folder', ({ folder, slug, entriesAtLeast }) => {
  const file = readJson(`${folder}/knowledge.json`);

  it('is a knowledge base with five to fifteen phrasings and an answer in both languages', () => {
    expect(knowledgeBase.safeParse(file).error).toBeUndefined();
    expect(exampleKnowledge.safeParse(file).error).toBeUndefined();
    expect(exampleKnowledge.parse(file).slug).toBe(slug);
  });

  it(`has at least ${entriesAtLeast} entries, each with its own id`, () => {
    const ids = exampleKnowledge.parse(file).entries.map((entry) => entry.id);
    expect(ids.length).toBeGreaterThanOrEqual(entriesAtLeast);
    expect(repeated(ids)).toEqual([]);
  });

  it('files every entry under one of its categories, and leaves none of them empty', () => {
    const { categories, entries } = exampleKnowledge.parse(file);
    const ids = categories.map((category) => category.id);
    expect(repeated(ids)).toEqual([]);
    expect(new Set(entries.map((entry) => entry.category))).toEqual(new Set(ids));
  });

  it('asks nothing twice', () => {
    const entries = exampleKnowledge.parse(file).entries;
    const asked = entries.flatMap((entry) => LOCALES.flatMap((locale) => entry.phrasings[locale].map(plain)));
    expect(asked.filter((phrasing) => phrasing === '')).toEqual([]);
    expect(repeated(asked)).toEqual([]);
  });

  it('writes Chinese in Chinese and English in English', () => {
    for (const entry of exampleKnowledge.parse(file).entries) {
      expect(entry.answer.zh, entry.id).toMatch(/\p{Script=Han}/u);
      expect(entry.answer.zh, entry.id).not.toMatch(/\p{Script=Han}[,;?!]/u);
      for (const phrasing of entry.phrasings.en) expect(phrasing, entry.id).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe.each(examples)('the held-out questions of $folder', ({ folder }) => {
  const questions = z.array(question).parse(readJson(`${folder}/questions.json`));
  const readEntries = () => exampleKnowledge.parse(readJson(`${folder}/knowledge.json`)).entries;

  it.each(LOCALES)('are 40 that an entry answers and 15 that none does, in %s', (locale) => {
    const asked = questions.filter((each) => each.locale === locale);
    expect(asked.filter((each) => each.entry !== null)).toHaveLength(40);
    expect(asked.filter((each) => each.entry === null)).toHaveLength(15);
  });

  it('expect entries that exist', () => {
    const ids = new Set(readEntries().map((entry) => entry.id));
    expect(questions.filter((each) => each.entry !== null && !ids.has(each.entry))).toEqual([]);
  });

  it('are new to the knowledge and to one another', () => {
    const known = new Set(readEntries().flatMap((entry) => LOCALES.flatMap((locale) => entry.phrasings[locale].map(plain))));
    const asked = questions.map((each) => plain(each.text));
    expect(asked.filter((each) => known.has(each))).toEqual([]);
    expect(repeated(asked)).toEqual([]);
  });

  it('are no phrasings in a slightly different wording', () => {
    const known = readEntries().flatMap((entry) => LOCALES.flatMap((locale) => entry.phrasings[locale]));
    const close = questions.flatMap((each) => known.filter((phrasing) => likeness(each.text, phrasing) >= tooLike).map((phrasing) => [each.text, phrasing]));
    expect(close).toEqual([]);
  });
});

/** Share of pairs of letters that two texts have in common (Dice's coefficient), from which one is a copy of the other. */
const tooLike = 0.6;

function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  return (2 * [...pairs].filter((pair) => others.has(pair)).length) / (pairs.size + others.size);
}

function pairsOf(value: string): ReadonlySet<string> {
  const letters = [...plain(value)];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

function plain(phrasing: string): string {
  return phrasing.normalize('NFKC').toLowerCase().replace(/[\p{P}\p{S}\s]/gu, '');
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
