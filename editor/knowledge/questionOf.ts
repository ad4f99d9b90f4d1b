import type { LocalizedText } from '../../engine/sdk/localizedText.ts';
import type { KnowledgeBase } from '../../server/contract.ts';

/** What a knowledge entry is called in lists: in each language, the first of the ways to ask. */
export function questionOf({ phrasings }: KnowledgeBase['entries'][number]): LocalizedText {
  return Object.fromEntries(Object.entries(phrasings).map(([tag, [first = '']]) => [tag, first]));
}
