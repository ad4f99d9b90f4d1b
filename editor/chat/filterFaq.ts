import type { FaqEntry } from '../../server/contract.ts';

/**
 * The entries that hold every word of a text, those that hold them in their question first; else in the given order. An
 * upper bound of 30, which nobody reads past.
 *
 * @example
 * filterFaq(entries, '退货 运费')
 */
export function filterFaq(entries: readonly FaqEntry[], text: string): FaqEntry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (where: string) => words.every((word) => where.includes(word));
  const asked = entries.filter(({ question }) => holds(fold(question)));
  const told = entries.filter((entry) => !asked.includes(entry) && holds(fold(`${entry.question} ${entry.answer}`)));
  return [...asked, ...told].slice(0, 30);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
