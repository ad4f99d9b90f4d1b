import { writeCell } from '../../engine/sdk/csvCell.ts';
import type { KnowledgeBase } from '../contract.ts';
import { optionalColumns, tableColumns } from './readTable.ts';

/**
 * A knowledge base as CSV for spreadsheets: a row per phrasing, the answer in the first row of its language. Columns that
 * may be left out are there when some entry has something to say in them, in its first row.
 */
export function exportCsv({ entries }: KnowledgeBase): string {
  const more = optionalColumns.filter((column) => entries.some((entry) => entry[column] !== undefined));
  const rows = entries.flatMap((entry) => {
    const { id, phrasings, answer } = entry;
    const told = more.map((column) => (column === 'unlisted' ? (entry.unlisted === true ? 'yes' : '') : (entry[column] ?? '')));
    const locales = [...new Set([...Object.keys(phrasings), ...Object.keys(answer)])];
    return locales.flatMap((locale, index) => {
      const [first = '', ...others] = phrasings[locale] ?? [];
      return [[id, locale, first, answer[locale] ?? '', ...(index === 0 ? told : more.map(() => ''))], ...others.map((question) => [id, locale, question, '', ...more.map(() => '')])];
    });
  });
  // The byte order mark tells Excel that this is UTF-8.
  return `\uFEFF${[[...tableColumns, ...more], ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}
