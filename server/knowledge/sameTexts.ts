import { exactKey } from '../understanding/text/exactKey.ts';
import { readText } from '../understanding/text/readText.ts';

/** The places of texts that are the same but for punctuation, width, case and script; those that came up most often first. */
export function sameTexts(texts: readonly string[]): number[][] {
  return [...Map.groupBy(texts.keys(), (place) => exactKey(readText(texts[place] ?? '').text)).values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
