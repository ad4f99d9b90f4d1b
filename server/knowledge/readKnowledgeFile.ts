import * as z from 'zod';
import type { KnowledgeCategory } from '../contract.ts';
import { decodeFile } from './decodeFile.ts';
import { joinTable } from './joinTable.ts';
import { readCsv } from './readCsv.ts';
import { knowledgeIssue } from './knowledgeIssue.ts';
import { readKnowledge, type KnowledgeReading } from './readKnowledge.ts';
import type { Entry } from './storedEntry.ts';

/** The base that a file is read into. Its slug is kept; what a table or a page cannot say is kept, too. */
export interface Into {
  readonly slug: string;
  readonly name: Readonly<Record<string, string>>;
  readonly categories?: readonly KnowledgeCategory[] | undefined;
  readonly entries?: readonly Entry[] | undefined;
}

/** Reads a knowledge base from JSON or CSV that somebody sent, under a slug of our choosing. */
export function readKnowledgeFile(format: 'json' | 'csv', bytes: Uint8Array, into: Into): KnowledgeReading {
  return format === 'json' ? readKnowledgeJson(bytes, into.slug) : joinTable(readCsv(bytes), into);
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
