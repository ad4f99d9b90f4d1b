import { placeCategories } from './placeCategories.ts';
import { readKnowledge, type KnowledgeReading } from './readKnowledge.ts';
import type { Into } from './readKnowledgeFile.ts';
import type { TableReading } from './readTable.ts';

/** The base that a table says: phrasings, answers and categories; the rest of an entry stays as it was. */
export function joinTable(table: TableReading, { slug, name, categories = [], entries: kept = [] }: Into): KnowledgeReading {
  if (!table.ok) return table;
  const before = new Map(kept.map((entry) => [entry.id, entry]));
  const placed = placeCategories(table.entries, categories);
  const entries = placed.entries.map((entry) => ({ ...before.get(entry.id.normalize('NFC')), ...entry }));
  return readKnowledge({ slug, name, ...(placed.categories.length > 0 ? { categories: placed.categories } : {}), entries }, (entry) => `line ${table.lines[entry] ?? 1}`);
}
