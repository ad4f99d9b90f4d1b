import { placeCategories } from './placeCategories.ts';
import { readKnowledge, type KnowledgeReading } from './readKnowledge.ts';
import type { Into } from './readKnowledgeFile.ts';
import type { TableReading } from './readTable.ts';

/** The base that a table says; what the table has no column for stays as it was, entry by entry. */
export function joinTable(table: TableReading, { slug, name, categories = [], entries: kept = [] }: Into): KnowledgeReading {
  if (!table.ok) return table;
  const before = new Map(kept.map((entry) => [entry.id, entry]));
  const placed = placeCategories(table.entries, categories);
  const entries = placed.entries.map((entry) => {
    const old = Object.entries(before.get(entry.id.normalize('NFC')) ?? {}).filter(([field]) => !table.columns.has(field));
    return { ...Object.fromEntries(old), ...Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) };
  });
  return readKnowledge({ slug, name, ...(placed.categories.length > 0 ? { categories: placed.categories } : {}), entries }, (entry) => `line ${table.lines[entry] ?? 1}`);
}
