import { knowledgeBase, type KnowledgeBase } from '../contract.ts';
import { damagedText } from '../flows/damagedText.ts';
import { entryIssues } from './entryIssues.ts';
import { knowledgeIssue, type KnowledgeIssue } from './knowledgeIssue.ts';
import { tidyEntry, tidyTexts } from './tidyEntry.ts';

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
  const issues = [...entryIssues(knowledge.entries, placeOf), ...repeatedCategories(knowledge)];
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

function normalize({ slug, name, categories, entries }: KnowledgeBase): KnowledgeBase {
  return {
    slug,
    name: tidyTexts(name),
    ...(categories && categories.length > 0 ? { categories: categories.map((each) => ({ id: each.id.normalize('NFC'), name: tidyTexts(each.name) })) } : {}),
    entries: entries.map(tidyEntry),
  };
}

function repeatedCategories({ categories = [] }: KnowledgeBase): KnowledgeIssue[] {
  const ids = categories.map(({ id }) => id);
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [knowledgeIssue(`categories.${index}`, `分类编号“${id}”重复。`, `The category "${id}" is there twice.`)] : []));
}
