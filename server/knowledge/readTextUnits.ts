import { detectLanguage } from '../understanding/language/detectLanguage.ts';
import { readText } from '../understanding/text/readText.ts';
import { beginOf } from './beginOf.ts';
import { sameTexts } from './sameTexts.ts';

/** A text as it is compared, before its meaning is known. */
export interface ReadText {
  readonly folded: string;
  readonly language: string;
}

/** The same words, but for punctuation, width, case and script, as places in a list. */
export interface TextUnit extends ReadText {
  readonly members: readonly number[];
}

/** Reads texts so that they can be grouped; those that came up most often first. */
export function readTextUnits(texts: readonly string[]): TextUnit[] {
  const begins = texts.map(beginOf);
  return sameTexts(begins).map((members) => {
    const text = begins[members[0] ?? 0] ?? '';
    return { members, folded: readText(text).text, language: detectLanguage(text) };
  });
}
