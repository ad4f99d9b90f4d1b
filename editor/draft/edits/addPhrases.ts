import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { setHandoff } from './setHandoff.ts';

/** As many as a flow holds in one language, and how long each may be. */
export const phraseLimits = { count: 50, length: 64 } as const;

/**
 * Adds what customers type when they want a person, in one language. What is there already, whatever its capitals or width,
 * is left out, as is what is longer or more than a flow holds.
 *
 * @example addPhrases(document, 'en', ['Talk to a person', 'talk to a  person']) // one phrase more
 */
export function addPhrases(document: FlowDocument, locale: string, phrases: readonly string[]): FlowDocument {
  const had = document.handoff.phrases[locale] ?? [];
  const known = new Set(had.map(folded));
  const added = phrases.map((each) => each.trim()).filter((each) => each !== '' && each.length <= phraseLimits.length && !known.has(folded(each)) && known.add(folded(each)));
  const next = [...had, ...added].slice(0, Math.max(had.length, phraseLimits.count));
  return next.length === had.length ? document : setPhrases(document, locale, next);
}

/** Takes one away; a language without any is not kept. */
export function removePhrase(document: FlowDocument, locale: string, phrase: string): FlowDocument {
  return setPhrases(document, locale, (document.handoff.phrases[locale] ?? []).filter((each) => each !== phrase));
}

function setPhrases(document: FlowDocument, locale: string, next: readonly string[]): FlowDocument {
  const { [locale]: _old, ...others } = document.handoff.phrases;
  return setHandoff(document, { phrases: next.length === 0 ? others : { ...document.handoff.phrases, [locale]: [...next] } });
}

function folded(phrase: string): string {
  return phrase.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
}
