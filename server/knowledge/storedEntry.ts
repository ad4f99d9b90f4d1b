import * as z from 'zod';
import type { KnowledgeEntry } from '../../engine/sdk/understanding.ts';
import { knowledgeEntry, type KnowledgeBase } from '../contract.ts';

export type Entry = KnowledgeBase['entries'][number];

const withoutId = knowledgeEntry.omit({ id: true });

/** An entry as its row keeps it: JSON without the id, its fields in the order of the contract, so that equal entries are equal texts. */
export function writeStored(entry: KnowledgeEntry): string {
  const { id: _, ...rest } = entry;
  return JSON.stringify(withoutId.parse(rest));
}

/** The entry that `writeStored` wrote. @throws {z.ZodError} when the row holds something else. */
export function readStored(id: string, text: string): Entry {
  return { id, ...withoutId.parse(JSON.parse(text)) };
}

/** Names by locale, as their row keeps them. */
export function readNames(text: string): Record<string, string> {
  return names.parse(JSON.parse(text));
}

const names = z.record(z.string(), z.string());
