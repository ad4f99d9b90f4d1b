import { knowledgeBase, type KnowledgeBase } from '../contract.ts';
import { damagedText } from '../flows/damagedText.ts';
import { knowledgeIssue, type KnowledgeIssue } from './knowledgeIssue.ts';

export type KnowledgeReading = { readonly ok: true; readonly knowledge: KnowledgeBase } | { readonly ok: false; readonly issues: readonly KnowledgeIssue[] };

/**
 * Reads a whole knowledge base from a value of unknown origin. Texts come out in Unicode's composed form (NFC) without
 * blanks at their ends. `placeOf` says where an entry stood in the file, by its index.
 */
export function readKnowledge(input: unknown, placeOf: (entry: number) => string = (entry) => `entries.${entry}`): KnowledgeReading {
  const parsed = knowledgeBase.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path: [field, index, ...rest], message, code }) => {
      const within = [typeof index === 'number' ? placeOf(index) : index, ...rest].filter((each) => each !== undefined);
      const path = field === 'entries' && typeof index === 'number' ? within.join('.') : [field, ...within].join('.');
      return knowledgeIssue(path, `${shapeInChinese[code] ?? '内容不符合要求'}（${message}）。`, `${message}.`);
    });
    return { ok: false, issues };
  }
  if (damagedText(parsed.data)) return { ok: false, issues: [knowledgeIssue('', '文本中含有空字符（NUL）或不完整的 Unicode 字符。', 'A text holds NUL or broken Unicode.')] };
  const knowledge = normalize(parsed.data);
  const issues = knowledge.entries.flatMap((entry, index) => issuesOf(entry, placeOf(index)));
  const ids = new Set<string>();
  for (const [index, { id }] of knowledge.entries.entries()) {
    if (ids.has(id)) issues.push(knowledgeIssue(placeOf(index), `编号“${id}”重复。`, `The id "${id}" is used twice.`));
    ids.add(id);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, knowledge };
}

const shapeInChinese: Readonly<Record<string, string>> = {
  invalid_type: '类型不符',
  too_small: '内容为空或过短',
  too_big: '内容过长或过多',
  invalid_format: '格式不符',
  unrecognized_keys: '含有不认识的字段',
  invalid_key: '语言代码有误',
};

function normalize({ slug, name, entries }: KnowledgeBase): KnowledgeBase {
  return {
    slug,
    name: mapTexts(name, tidy),
    entries: entries.map(({ id, phrasings, answer }) => ({
      id: id.normalize('NFC'),
      phrasings: Object.fromEntries(Object.entries(phrasings).map(([locale, texts]) => [locale, [...new Set(texts.map(tidy))]])),
      answer: mapTexts(answer, tidy),
    })),
  };
}

function mapTexts(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, change(text)]));
}

function tidy(text: string): string {
  return text.normalize('NFC').trim();
}

function issuesOf({ id, phrasings, answer }: KnowledgeBase['entries'][number], place: string): KnowledgeIssue[] {
  const issues: KnowledgeIssue[] = [];
  const texts = Object.values(phrasings).flat();
  const answers = Object.values(answer);
  if (texts.length === 0) issues.push(knowledgeIssue(place, `条目“${id}”没有问法。`, `The entry "${id}" has no question.`));
  if (texts.includes('')) issues.push(knowledgeIssue(place, `条目“${id}”有空白的问法。`, `The entry "${id}" has a blank question.`));
  if (answers.length === 0 || answers.includes('')) issues.push(knowledgeIssue(place, `条目“${id}”的答案为空。`, `The answer of the entry "${id}" is empty.`));
  return issues;
}
