import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const labelled = z.object({ rows: z.array(z.tuple([z.string(), z.string()])) });
const chats = z.record(z.string(), z.array(z.string()));

/**
 * Texts with their language from a directory of development data, and what customers type in a chat, by language:
 * made up for this project, with the commonest words of each. English stands first.
 */
export function readLanguageRows(directory: string): { readonly rows: [text: string, language: string][]; readonly phrases: Record<string, string[]> } {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
  return { rows: labelled.parse(read(directory, 'langid.json')).rows, phrases: chats.parse(read(import.meta.dirname, 'chatPhrases.json')) };
}
