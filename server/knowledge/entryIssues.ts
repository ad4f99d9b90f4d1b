import { knowledgeIssue, type KnowledgeIssue } from './knowledgeIssue.ts';
import type { Entry } from './storedEntry.ts';

/** What keeps tidied entries from being taken in. `placeOf` says where an entry stands, by its index. */
export function entryIssues(entries: readonly Entry[], placeOf: (entry: number) => string): KnowledgeIssue[] {
  const issues = entries.flatMap((entry, index) => issuesOf(entry, placeOf(index)));
  const ids = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (ids.has(id)) issues.push(knowledgeIssue(placeOf(index), `编号“${id}”重复。`, `The id "${id}" is used twice.`));
    ids.add(id);
  }
  return issues;
}

function issuesOf({ id, phrasings, answer, variants = [], leadsTo, only }: Entry, place: string): KnowledgeIssue[] {
  const issues: KnowledgeIssue[] = [];
  const texts = Object.values(phrasings).flat();
  const answers = Object.values(answer);
  if (texts.length === 0) issues.push(knowledgeIssue(place, `条目“${id}”没有问法。`, `The entry "${id}" has no question.`));
  if (texts.includes('')) issues.push(knowledgeIssue(place, `条目“${id}”有空白的问法。`, `The entry "${id}" has a blank question.`));
  if (answers.includes('') || (answers.length === 0 && leadsTo === undefined)) issues.push(knowledgeIssue(place, `条目“${id}”的答案为空。`, `The answer of the entry "${id}" is empty.`));
  for (const each of variants) {
    const said = Object.values(each.answer);
    if (said.length === 0 || said.includes('')) issues.push(knowledgeIssue(place, `条目“${id}”有空白的其他答案。`, `The entry "${id}" has a blank other answer.`));
  }
  if (only?.from !== undefined && only.until !== undefined && only.from > only.until) issues.push(knowledgeIssue(place, `条目“${id}”的开始日期晚于结束日期。`, `The entry "${id}" ends before it begins.`));
  return issues;
}
