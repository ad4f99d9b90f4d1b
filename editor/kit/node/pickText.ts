import { languageOf } from '../../../engine/sdk/languageOf.ts';
import type { LocalizedText } from '../../../engine/sdk/localizedText.ts';

export interface PickedText {
  readonly text: string;
  /** The language it is in. */
  readonly tag: string;
  /** Whether the console's own language was missing. */
  readonly foreign: boolean;
}

/**
 * A text as the console shows it: in its own language (`zh-HK` is Chinese too), else in its other one,
 * else in whatever there is. Null where nothing is written.
 */
export function pickText(text: LocalizedText, language: 'zh' | 'en'): PickedText | null {
  const written = Object.entries(text).filter(([, each]) => each.trim() !== '');
  for (const wanted of [language, language === 'zh' ? 'en' : 'zh']) {
    const found = written.find(([tag]) => tag === wanted) ?? written.find(([tag]) => languageOf(tag) === wanted);
    if (found) return { text: found[1], tag: found[0], foreign: wanted !== language };
  }
  const [first] = written;
  return first ? { text: first[1], tag: first[0], foreign: true } : null;
}
