import * as z from 'zod';
import { knowledgeIssue } from './knowledgeIssue.ts';
import { decodeFile } from './decodeFile.ts';
import { readCsv } from './readCsv.ts';
import { readKnowledge, type KnowledgeReading } from './readKnowledge.ts';

/** What is kept of the base when the file does not say: its slug always, its name for CSV. */
export interface Into {
  readonly slug: string;
  readonly name: Readonly<Record<string, string>>;
}

/** Reads a knowledge base from a file that somebody sent, under a slug of our choosing. */
export function readKnowledgeFile(format: 'json' | 'csv', bytes: Uint8Array, { slug, name }: Into): KnowledgeReading {
  if (format === 'json') return readKnowledgeJson(bytes, slug);
  const csv = readCsv(bytes);
  return csv.ok ? readKnowledge({ slug, name, entries: csv.entries }, (entry) => `line ${csv.lines[entry] ?? 1}`) : csv;
}

const bodyOf = z.looseObject({});

function readKnowledgeJson(bytes: Uint8Array, slug: string): KnowledgeReading {
  try {
    const json: unknown = JSON.parse((decodeFile(bytes) ?? '').replace(/^\uFEFF/, ''));
    const body = bodyOf.safeParse(json);
    return readKnowledge(body.success ? { ...body.data, slug } : json);
  } catch {
    return { ok: false, issues: [knowledgeIssue('', '文件不是合法的 JSON。', 'The file is not JSON.')] };
  }
}
