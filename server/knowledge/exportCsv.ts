import type { KnowledgeBase } from '../contract.ts';
import { categoryColumn, tableColumns } from './readTable.ts';
import { writeCell } from './spreadsheetCell.ts';

/** A knowledge base as CSV for spreadsheets: a row per phrasing, the answer in the first row of its language, the category in the first of the entry. */
export function exportCsv({ entries }: KnowledgeBase): string {
  const rows = entries.flatMap(({ id, phrasings, answer, category = '' }) => {
    const locales = [...new Set([...Object.keys(phrasings), ...Object.keys(answer)])];
    return locales.flatMap((locale, index) => {
      const [first = '', ...others] = phrasings[locale] ?? [];
      return [[id, locale, first, answer[locale] ?? '', index === 0 ? category : ''], ...others.map((question) => [id, locale, question, '', ''])];
    });
  });
  // The byte order mark tells Excel that this is UTF-8.
  return `\uFEFF${[[...tableColumns, categoryColumn], ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}
