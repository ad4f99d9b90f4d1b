import { createHash } from 'node:crypto';
import * as z from 'zod';
import { languageOf } from '../../engine/sdk/languageOf.ts';
import { locale } from '../contract/text.ts';
import { detectLanguage } from '../understanding/language/detectLanguage.ts';
import { exactKey } from '../understanding/text/exactKey.ts';
import { readText } from '../understanding/text/readText.ts';
import { knowledgeIssue, type KnowledgeIssue } from './knowledgeIssue.ts';
import { placeCategories } from './placeCategories.ts';
import { readApart } from './readApart.ts';
import { readKnowledge, type KnowledgeReading } from './readKnowledge.ts';
import type { Into } from './readKnowledgeFile.ts';
import type { Entry } from './storedEntry.ts';

const pairs = z.array(z.object({ line: z.int(), questions: z.array(z.string()), answer: z.string(), anchor: z.string().nullable(), lang: z.string().nullable(), section: z.string().nullable() }));
type Pair = z.infer<typeof pairs>[number];

const longest = { question: 500, answer: 4_000, section: 100 } as const;

/**
 * Reads entries from a FAQ page. A question that an entry of the base has among its phrasings is that entry's: it gets the
 * answer in the page's language and keeps the rest.
 */
export async function readFaqPage(bytes: Uint8Array, { slug, name, categories = [], entries: kept = [] }: Into): Promise<KnowledgeReading> {
  const found = await readApart(new URL('./faqPageWorker.ts', import.meta.url), bytes, pairs);
  if (found === null) return refuse([knowledgeIssue('line 1', '无法读取该网页。', 'The page cannot be read.')]);
  if (found.length === 0) return refuse([knowledgeIssue('line 1', '网页中没有找到问题和答案。', 'There are no questions with answers on the page.')]);
  const issues = found.flatMap(issuesOf);
  if (issues.length > 0) return refuse(issues);

  const owners = new Map(kept.flatMap((entry) => Object.values(entry.phrasings).flat().map((each) => [keyOf(each), entry] as const)));
  const made = new Map<string, { readonly entry: Entry; readonly line: number }>();
  for (const { line, questions, answer, anchor, lang, section } of found) {
    const tag = languageIn(`${questions.join(' ')} ${answer}`, lang);
    const owner = questions.map((each) => owners.get(keyOf(each))).find((each) => each !== undefined);
    const id = owner?.id ?? idOf(anchor, questions[0] ?? '', made);
    if (made.has(id)) continue;
    const known = owner?.phrasings[tag] ?? [];
    const asked = new Set(known.map(keyOf));
    const entry: Entry = {
      ...owner,
      id,
      phrasings: { ...owner?.phrasings, [tag]: [...known, ...questions.filter((each) => !asked.has(keyOf(each)))] },
      answer: { ...owner?.answer, [tag]: answer },
      ...(owner?.category === undefined && section !== null && section.length <= longest.section ? { category: section } : {}),
    };
    made.set(id, { entry, line });
  }
  const all = [...made.values()];
  const placed = placeCategories(all.map(({ entry }) => entry), categories);
  return readKnowledge({ slug, name, ...(placed.categories.length > 0 ? { categories: placed.categories } : {}), entries: placed.entries }, (entry) => `line ${all[entry]?.line ?? 1}`);
}

function refuse(issues: readonly KnowledgeIssue[]): KnowledgeReading {
  return { ok: false, issues };
}

function issuesOf({ line, questions, answer }: Pair): KnowledgeIssue[] {
  const issues: KnowledgeIssue[] = [];
  if (questions.some((each) => each.length > longest.question)) issues.push(knowledgeIssue(`line ${line}`, `问题超过 ${longest.question} 个字符。`, `The question has more than ${longest.question} characters.`));
  if (answer.length > longest.answer) issues.push(knowledgeIssue(`line ${line}`, `答案超过 ${longest.answer} 个字符。`, `The answer has more than ${longest.answer} characters.`));
  return issues;
}

function keyOf(question: string): string {
  return exactKey(readText(question).text);
}

/** The anchor where it can be an id; else made from the question, so that the page read again gives the same. */
function idOf(anchor: string | null, question: string, taken: ReadonlyMap<string, unknown>): string {
  if (anchor !== null && /^[\p{L}\p{N}._-]{1,64}$/u.test(anchor) && !taken.has(anchor)) return anchor.normalize('NFC');
  return `q-${createHash('sha256').update(keyOf(question)).digest('hex').slice(0, 10)}`;
}

/** What the letters say; where they say no more than "Latin", what the page says. */
function languageIn(text: string, lang: string | null): string {
  const seen = detectLanguage(text);
  const told = lang !== null && locale.safeParse(lang.trim()).success ? languageOf(lang.trim()) : null;
  if (seen === 'und') return told ?? 'en';
  return seen === 'en' && told !== null && !otherScripts.has(told) ? told : seen;
}

const otherScripts = new Set(['zh', 'ja', 'ko', 'ru', 'ar', 'th', 'hi', 'he', 'el']);
