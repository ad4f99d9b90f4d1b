import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { decodeFile } from './decodeFile.ts';
import { knowledgeIssue, type KnowledgeIssue } from './knowledgeIssue.ts';
import { readTable, tableColumns, type TableReading, type TableRow } from './readTable.ts';

/**
 * Reads entries from CSV as Excel, WPS and Google Sheets save it: with or without a byte order mark, separated by commas,
 * semicolons or tabs, in UTF-8, UTF-16 or GB 18030, as `readTable` reads its rows.
 */
export function readCsv(bytes: Uint8Array): TableReading {
  const text = decodeFile(bytes);
  if (text === null) return { ok: false, issues: [knowledgeIssue('line 1', '无法识别文件编码，请另存为 UTF-8 编码的 CSV。', 'The encoding is not known. Save the file as UTF-8 CSV.')] };
  const rows = readRows(text);
  return Array.isArray(rows) ? readTable(rows) : { ok: false, issues: [rows] };
}

const record = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) }));

function readRows(text: string): TableRow[] | KnowledgeIssue {
  // Excel's own way of naming the separator.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const head = text.slice(hint?.[0].length ?? 0);
  const line = head.slice(0, 1_000).split(/[\r\n]/, 1)[0] ?? '';
  const delimiter = hint?.[1] ?? [',', ';', '\t'].find((each) => line.split(each).length >= tableColumns.length) ?? ',';
  try {
    let last = hint ? 1 : 0;
    const shift = last;
    const parsed = record.parse(parse(head, { delimiter, info: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }));
    return parsed.map(({ info, record: cells }) => {
      const row = { line: last + 1, cells };
      last = info.lines + shift;
      return row;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1) + (hint ? 1 : 0);
    return knowledgeIssue(`line ${line}`, '引号不成对：含逗号、换行或引号的内容需用英文双引号括起，其中的引号写两遍。', 'Quotes do not pair up: text with commas, line breaks or quotes stands in double quotes, and a quote inside is written twice.');
  }
}
