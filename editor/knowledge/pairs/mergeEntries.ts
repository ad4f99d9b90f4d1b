import { foldPhrasing } from '../foldPhrasing.ts';
import type { Entry } from '../indexEntries.ts';

export interface Merging {
  /** Phrasings that do not stay, as `locale` and text. */
  readonly without: ReadonlySet<string>;
  /** By locale, the entry whose answer stays; where none is named, that of the first that has one. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Every phrasing of two entries, each once, those of the first before those of the second. */
export function phrasingsOf(first: Entry, second: Entry): Record<string, string[]> {
  return Object.fromEntries([...new Set([...Object.keys(first.phrasings), ...Object.keys(second.phrasings)])].map((tag) => {
    const seen = new Map<string, string>();
    for (const text of [...(first.phrasings[tag] ?? []), ...(second.phrasings[tag] ?? [])]) if (!seen.has(foldPhrasing(text))) seen.set(foldPhrasing(text), text);
    return [tag, [...seen.values()]];
  }));
}

/** One entry of two: the first, with the phrasings of both that stay, and in each language the answer that was chosen. */
export function mergeEntries(first: Entry, second: Entry, { without, answers }: Merging): Entry {
  const phrasings = Object.entries(phrasingsOf(first, second)).map(([tag, lines]) => [tag, lines.filter((text) => !without.has(`${tag} ${text}`)).slice(0, 200)] as const);
  const said = [...new Set([...Object.keys(first.answer), ...Object.keys(second.answer)])].map((tag) => {
    const chosen = answers[tag] === second.id ? second : first;
    return [tag, chosen.answer[tag] || first.answer[tag] || second.answer[tag] || ''] as const;
  });
  const variants = [...(first.variants ?? []), ...(second.variants ?? [])].slice(0, 20);
  return {
    ...first,
    phrasings: Object.fromEntries(phrasings.filter(([, lines]) => lines.length > 0)),
    answer: Object.fromEntries(said.filter(([, text]) => text !== '')),
    ...(variants.length > 0 && { variants }),
    category: first.category ?? second.category,
  };
}
