import { localize, type BilingualText, type LocalizedText } from './localizedText.ts';

/** A flow's own text as the console shows it in either of its languages; `fallback` where it says nothing. */
export function consoleText(text: LocalizedText | undefined, fallback: string): BilingualText {
  return { zh: localize(text ?? {}, 'zh', ['en']) || fallback, en: localize(text ?? {}, 'en', ['zh']) || fallback };
}
