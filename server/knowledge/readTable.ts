import { readCell } from '../../engine/sdk/csvCell.ts';
import { knowledgeIssue, type KnowledgeIssue } from './knowledgeIssue.ts';
import type { Entry } from './storedEntry.ts';

export const tableColumns = ['id', 'locale', 'question', 'answer'] as const;
/** May be left out: a category's id or name; `yes` for what is not listed; the way that an entry leads on. */
export const optionalColumns = ['category', 'unlisted', 'leadsTo'] as const;
type OptionalColumn = (typeof optionalColumns)[number];
type Column = (typeof tableColumns)[number] | OptionalColumn;
const allColumns: readonly Column[] = [...tableColumns, ...optionalColumns];

/** Entries read, each with the line it begins on; a category is as it was written. Or all that is wrong. */
export type TableReading =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly lines: readonly number[]; readonly columns: ReadonlySet<string> }
  | { readonly ok: false; readonly issues: readonly KnowledgeIssue[] };

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads entries from a table with a header. Rows of one id belong to one entry, each with one phrasing; its answer stands in
 * any of the rows of its language. Lines count from 1, the header among them.
 */
export function readTable(rows: readonly TableRow[]): TableReading {
  const [header, ...body] = rows.filter(({ cells }) => cells.some((each) => each.trim() !== ''));
  if (header === undefined) return { ok: false, issues: [knowledgeIssue('line 1', '文件是空的。', 'The file is empty.')] };
  const columns = readHeader(header);
  return 'issues' in columns ? { ok: false, issues: columns.issues } : collect(body, columns);
}

/** What a header may be called besides its own name. */
const otherNames: Readonly<Record<string, Column>> = { 编号: 'id', 语言: 'locale', 问题: 'question', 问法: 'question', 答案: 'answer', 回答: 'answer', 分类: 'category', 不列出: 'unlisted', 通往: 'leadsTo' };

function readHeader({ line, cells }: TableRow): ReadonlyMap<Column, number> | { readonly issues: readonly KnowledgeIssue[] } {
  const issues: KnowledgeIssue[] = [];
  const columns = new Map<Column, number>();
  const path = `line ${line}`;
  const wanted = tableColumns.join(', ');
  const possible = allColumns.join(', ');
  for (const [index, cell] of cells.entries()) {
    const name = cell.normalize('NFKC').trim().toLowerCase();
    if (name === '') continue;
    const column = allColumns.find((each) => each.toLowerCase() === name) ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined);
    if (column === undefined) issues.push(knowledgeIssue(path, `不认识的列“${cell.slice(0, 50)}”，可用的列是 ${possible}。`, `There is no column "${cell.slice(0, 50)}"; the columns are ${possible}.`));
    else if (columns.has(column)) issues.push(knowledgeIssue(path, `列 ${column} 出现了两次。`, `The column ${column} is there twice.`));
    else columns.set(column, index);
  }
  for (const column of tableColumns) {
    if (!columns.has(column)) issues.push(knowledgeIssue(path, `缺少列 ${column}；第一行应为 ${wanted}。`, `The column ${column} is missing; the first line is ${wanted}.`));
  }
  return issues.length > 0 ? { issues } : columns;
}

interface Draft {
  readonly line: number;
  readonly phrasings: Map<string, string[]>;
  readonly answer: Map<string, { readonly text: string; readonly line: number }>;
  readonly more: Map<OptionalColumn, string>;
}

function collect(rows: readonly TableRow[], columns: ReadonlyMap<Column, number>): TableReading {
  const issues: KnowledgeIssue[] = [];
  const drafts = new Map<string, Draft>();
  const known = new Set(columns.values());
  for (const { line, cells } of rows) {
    const path = `line ${line}`;
    const cell = (column: Column): string => readCell(cells[columns.get(column) ?? -1] ?? '').normalize('NFC').trim();
    const [id, locale, question, answer] = [cell('id'), cell('locale'), cell('question'), cell('answer')];
    const stray = cells.find((each, index) => !known.has(index) && each.trim() !== '');
    if (stray !== undefined) issues.push(knowledgeIssue(path, `多出一格内容“${stray.slice(0, 50)}”；含分隔符的文字需用英文双引号括起。`, `There is a cell too many, "${stray.slice(0, 50)}"; text with a separator in it stands in double quotes.`));
    if (id === '') issues.push(knowledgeIssue(path, '编号为空。', 'The id is empty.'));
    if (locale === '') issues.push(knowledgeIssue(path, '语言为空，请填写 zh 或 en 等。', 'The locale is empty; write zh, en or the like.'));
    if (id === '' || locale === '') continue;
    const draft = drafts.get(id) ?? { line, phrasings: new Map(), answer: new Map(), more: new Map() };
    drafts.set(id, draft);
    for (const column of optionalColumns) {
      const text = cell(column);
      const before = draft.more.get(column);
      if (text === '') continue;
      if (before !== undefined && before !== text) issues.push(knowledgeIssue(path, `编号“${id}”的 ${column} 前后不同。`, `The id "${id}" has two different values of ${column}.`));
      if (column === 'unlisted' && !isNo(text) && !isYes(text)) issues.push(knowledgeIssue(path, 'unlisted 请填写 yes 或 no。', 'unlisted is yes or no.'));
      draft.more.set(column, text);
    }
    const phrasings = draft.phrasings.get(locale) ?? [];
    if (question !== '' && !phrasings.includes(question)) draft.phrasings.set(locale, [...phrasings, question]);
    const given = draft.answer.get(locale);
    if (answer === '') continue;
    if (given && given.text !== answer) issues.push(knowledgeIssue(path, `编号“${id}”重复：第 ${given.line} 行已有不同的答案。`, `The id "${id}" is used twice: line ${given.line} has another answer.`));
    if (!given) draft.answer.set(locale, { text: answer, line });
  }
  if (issues.length > 0) return { ok: false, issues };
  const entries = [...drafts].map(([id, { phrasings, answer, more }]): Entry => ({
    id,
    phrasings: Object.fromEntries(phrasings),
    answer: Object.fromEntries([...answer].map(([locale, { text }]) => [locale, text])),
    leadsTo: more.get('leadsTo'),
    category: more.get('category'),
    ...(isYes(more.get('unlisted') ?? '') ? { unlisted: true } : {}),
  }));
  return { ok: true, entries, lines: [...drafts.values()].map((each) => each.line), columns: new Set(columns.keys()) };
}

function isYes(text: string): boolean {
  return /^(yes|true|1|是|x)$/iu.test(text);
}

function isNo(text: string): boolean {
  return /^(no|false|0|否)$/iu.test(text);
}
