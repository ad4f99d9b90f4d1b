import * as z from 'zod';
import { knowledgeIssue } from './knowledgeIssue.ts';
import { readApart } from './readApart.ts';
import { readTable, type TableReading } from './readTable.ts';
import { unpackedSize } from './unpackedSize.ts';

/** Bytes that a spreadsheet may take when unpacked. */
const unpackedLimit = 64 * 1024 * 1024;

const table = z.array(z.array(z.string()));

/**
 * Reads entries from the first sheet of an XLSX file, as `readTable` reads its rows. It is read apart: a file of a few
 * kilobytes can claim a thousand million cells.
 */
export async function readXlsx(bytes: Uint8Array): Promise<TableReading> {
  const size = unpackedSize(bytes);
  if (size === null) return refuse('不是有效的 XLSX 文件。', 'This is not an XLSX file.');
  if (size > unpackedLimit) return refuse('文件解压后过大。', 'The file is too large when unpacked.');
  const rows = await readApart(new URL('./xlsxWorker.ts', import.meta.url), bytes, table);
  if (rows === null) return refuse('无法读取该表格，请另存为 CSV 后再导入。', 'The sheet cannot be read. Save it as CSV and import that.');
  return readTable(rows.map((cells, index) => ({ line: index + 1, cells })));
}

function refuse(zh: string, en: string): TableReading {
  return { ok: false, issues: [knowledgeIssue('line 1', zh, en)] };
}
