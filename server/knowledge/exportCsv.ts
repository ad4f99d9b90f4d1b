import type { KnowledgeBase } from '../contract.ts';
import { csvColumns } from './readCsv.ts';
import { writeCell } from './spreadsheetCell.ts';

/** A knowledge base as CSV for spreadsheets: a row per phrasing, the answer in the first row of its language. */
export function exportCsv({ entries }: KnowledgeBase): string {
  const rows = entries.flatMap(({ id, phrasings, answer }) => {
    const locales = [...new Set([...Object.keys(phrasings), ...Object.keys(answer)])];
    return locales.flatMap((locale) => {
      const [first = '', ...others] = phrasings[locale] ?? [];
      return [[id, locale, first, answer[locale] ?? ''], ...others.map((question) => [id, locale, question, ''])];
    });
  });
  // The byte order mark tells Excel that this is UTF-8.
  return `\uFEFF${[csvColumns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}
