import { basename, extname } from 'node:path';
import * as z from 'zod';
import { slug, type KnowledgeBase } from '../contract.ts';
import { readKnowledgeFile } from '../knowledge/readKnowledgeFile.ts';
import { CliError } from './cliError.ts';
import { readBytes } from './readBytes.ts';

const named = z.object({ slug });

/**
 * A knowledge base from a JSON or CSV file. Its slug is `into`, else what the file says, else the file's name.
 *
 * @throws {CliError} naming the first line or entry that is wrong.
 */
export function readKnowledgePath(file: string, into?: string): KnowledgeBase {
  const bytes = readBytes(file);
  const format = extname(file).toLowerCase() === '.csv' ? 'csv' : 'json';
  const own = format === 'json' ? ownSlug(bytes) : basename(file, extname(file));
  const wanted = slug.safeParse(into ?? own ?? basename(file, extname(file)));
  if (!wanted.success) throw new CliError(`请用 --slug 指定知识库标识（小写字母、数字和连字符）`, 'name the knowledge base with --slug (small letters, digits and hyphens)');
  const reading = readKnowledgeFile(format, bytes, { slug: wanted.data, name: {} });
  if (reading.ok) return reading.knowledge;
  const [first] = reading.issues;
  const more = reading.issues.length - 1;
  throw new CliError(
    `${file} ${first?.path ?? ''}：${first?.text.zh ?? ''}${more > 0 ? `（另有 ${more} 处）` : ''}`,
    `${file} ${first?.path ?? ''}: ${first?.text.en ?? ''}${more > 0 ? ` (and ${more} more)` : ''}`,
  );
}

function ownSlug(bytes: Buffer): string | undefined {
  try {
    const parsed = named.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data.slug : undefined;
  } catch {
    return undefined;
  }
}
