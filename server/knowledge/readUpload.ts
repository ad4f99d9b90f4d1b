import type { FileFormat } from './fileTypes.ts';
import { joinTable } from './joinTable.ts';
import { readFaqPage } from './readFaqPage.ts';
import type { KnowledgeReading } from './readKnowledge.ts';
import { readKnowledgeFile, type Into } from './readKnowledgeFile.ts';
import { readXlsx } from './readXlsx.ts';

/** Reads a knowledge base from a file of any format; spreadsheets and pages are read apart from the server's own thread. */
export async function readUpload(format: FileFormat, bytes: Uint8Array, into: Into): Promise<KnowledgeReading> {
  if (format === 'xlsx') return joinTable(await readXlsx(bytes), into);
  return format === 'html' ? readFaqPage(bytes, into) : readKnowledgeFile(format, bytes, into);
}
