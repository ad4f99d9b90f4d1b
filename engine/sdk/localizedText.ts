import * as z from 'zod';
import { languageOf } from './languageOf.ts';

/** A BCP 47 tag, as far as Handrail reads it. It can never be a key of `Object.prototype`. */
export const locale = z.string().max(35).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** One text in several languages, by locale. Every text a customer reads is one. */
export const localizedText = z.record(locale, z.string().max(4_000)).meta({ kind: 'text' });
export type LocalizedText = z.infer<typeof localizedText>;

/** A text of Handrail's own, which always exists in both languages of the console. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/**
 * The best text for a reader: the locale itself, then its language (`zh-HK` reads `zh`), then the
 * fallbacks in turn, then whatever there is. Empty only when the text has no language at all.
 *
 * @example localize({ zh: '你好', en: 'Hello' }, 'zh-HK', ['en']) // '你好'
 */
export function localize(text: Readonly<Record<string, string>>, wanted: string, fallbacks: readonly string[] = []): string {
  for (const tag of [wanted, ...fallbacks]) {
    const found = own(text, tag) ?? own(text, languageOf(tag)) ?? sibling(text, tag);
    if (found) return found;
  }
  return Object.values(text).find((each) => each !== '') ?? '';
}

function own(text: Readonly<Record<string, string>>, tag: string): string | undefined {
  return Object.hasOwn(text, tag) ? text[tag] : undefined;
}

function sibling(text: Readonly<Record<string, string>>, tag: string): string | undefined {
  const found = Object.keys(text).find((key) => languageOf(key) === languageOf(tag));
  return found === undefined ? undefined : text[found];
}
