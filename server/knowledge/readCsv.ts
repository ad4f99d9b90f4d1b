import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { KnowledgeBase } from '../contract.ts';
import { decodeFile } from './decodeFile.ts';
import { knowledgeIssue, type KnowledgeIssue } from './knowledgeIssue.ts';
import { readCell } from './spreadsheetCell.ts';

export const csvColumns = ['id', 'locale', 'question', 'answer'] as const;
type Column = (typeof csvColumns)[number];

/** Entries read, each with the line it begins on; or all that is wrong. */
export type CsvReading = { readonly ok: true; readonly entries: KnowledgeBase['entries']; readonly lines: readonly number[] } | { readonly ok: false; readonly issues: readonly KnowledgeIssue[] };

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads entries from CSV as Excel, WPS and Google Sheets save it: with or without a byte order mark, separated by commas,
 * semicolons or tabs, in UTF-8, UTF-16 or GB 18030. Rows of one id belong to one entry, each with one phrasing; its answer
 * stands in any of the rows of its language. Lines count from 1, the header among them.
 */
export function readCsv(bytes: Uint8Array): CsvReading {
  const text = decodeFile(bytes);
  if (text === null) return refuse(knowledgeIssue('line 1', '无法识别文件编码，请另存为 UTF-8 编码的 CSV。', 'The encoding is not known. Save the file as UTF-8 CSV.'));
  const rows = readRows(text);
  if (!Array.isArray(rows)) return refuse(rows);
  const [header, ...body] = rows;
  if (header === undefined) return refuse(knowledgeIssue('line 1', '文件是空的。', 'The file is empty.'));
  const columns = readHeader(header);
  return 'issues' in columns ? { ok: false, issues: columns.issues } : collect(body, columns);
}

function refuse(issue: KnowledgeIssue): CsvReading {
  return { ok: false, issues: [issue] };
}

const record = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) }));

function readRows(text: string): Row[] | KnowledgeIssue {
  // Excel's own way of naming the separator.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const head = text.slice(hint?.[0].length ?? 0);
  const line = head.slice(0, 1_000).split(/[\r\n]/, 1)[0] ?? '';
  const delimiter = hint?.[1] ?? [',', ';', '\t'].find((each) => line.split(each).length >= csvColumns.length) ?? ',';
  try {
    let last = hint ? 1 : 0;
    const shift = last;
    const parsed = record.parse(parse(head, { delimiter, info: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }));
    const rows = parsed.map(({ info, record: cells }) => {
      const row = { line: last + 1, cells };
      last = info.lines + shift;
      return row;
    });
    return rows.filter(({ cells }) => cells.some((each) => each.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1) + (hint ? 1 : 0);
    return knowledgeIssue(`line ${line}`, '引号不成对：含逗号、换行或引号的内容需用英文双引号括起，其中的引号写两遍。', 'Quotes do not pair up: text with commas, line breaks or quotes stands in double quotes, and a quote inside is written twice.');
  }
}

/** What a header may be called besides its own name. */
const otherNames: Readonly<Record<string, Column>> = { 编号: 'id', 语言: 'locale', 问题: 'question', 问法: 'question', 答案: 'answer', 回答: 'answer' };

function readHeader({ line, cells }: Row): ReadonlyMap<Column, number> | { readonly issues: readonly KnowledgeIssue[] } {
  const issues: KnowledgeIssue[] = [];
  const columns = new Map<Column, number>();
  const path = `line ${line}`;
  const wanted = csvColumns.join(', ');
  for (const [index, cell] of cells.entries()) {
    const name = cell.normalize('NFKC').trim().toLowerCase();
    if (name === '') continue;
    const column = csvColumns.find((each) => each === name) ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined);
    if (column === undefined) issues.push(knowledgeIssue(path, `不认识的列“${cell.slice(0, 50)}”，可用的列是 ${wanted}。`, `There is no column "${cell.slice(0, 50)}"; the columns are ${wanted}.`));
    else if (columns.has(column)) issues.push(knowledgeIssue(path, `列 ${column} 出现了两次。`, `The column ${column} is there twice.`));
    else columns.set(column, index);
  }
  for (const column of csvColumns) {
    if (!columns.has(column)) issues.push(knowledgeIssue(path, `缺少列 ${column}；第一行应为 ${wanted}。`, `The column ${column} is missing; the first line is ${wanted}.`));
  }
  return issues.length > 0 ? { issues } : columns;
}

interface Draft {
  readonly line: number;
  readonly phrasings: Map<string, string[]>;
  readonly answer: Map<string, { readonly text: string; readonly line: number }>;
}

function collect(rows: readonly Row[], columns: ReadonlyMap<Column, number>): CsvReading {
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
    const draft = drafts.get(id) ?? { line, phrasings: new Map(), answer: new Map() };
    drafts.set(id, draft);
    const phrasings = draft.phrasings.get(locale) ?? [];
    if (question !== '' && !phrasings.includes(question)) draft.phrasings.set(locale, [...phrasings, question]);
    const given = draft.answer.get(locale);
    if (answer === '') continue;
    if (given && given.text !== answer) issues.push(knowledgeIssue(path, `编号“${id}”重复：第 ${given.line} 行已有不同的答案。`, `The id "${id}" is used twice: line ${given.line} has another answer.`));
    if (!given) draft.answer.set(locale, { text: answer, line });
  }
  if (issues.length > 0) return { ok: false, issues };
  const entries = [...drafts].map(([id, { phrasings, answer }]) => ({
    id,
    phrasings: Object.fromEntries(phrasings),
    answer: Object.fromEntries([...answer].map(([locale, { text }]) => [locale, text])),
  }));
  return { ok: true, entries, lines: [...drafts.values()].map((each) => each.line) };
}
