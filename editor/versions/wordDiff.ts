import { diffArrays } from 'diff';

/** A stretch of two texts: in both, or in one only. */
export interface Stretch {
  readonly text: string;
  readonly in: 'both' | 'before' | 'after';
}

/** How two texts differ, word by word as the language has them: Chinese words are told without spaces. */
export function wordDiff(before: string, after: string, locale: string): readonly Stretch[] {
  return diffArrays(words(before, locale), words(after, locale)).map(({ value, added, removed }) => ({ text: value.join(''), in: added ? 'after' : removed ? 'before' : 'both' }));
}

function words(text: string, locale: string): string[] {
  return Array.from(new Intl.Segmenter(tagOf(locale), { granularity: 'word' }).segment(text), ({ segment }) => segment);
}

/** A half-edited document may have anything for a language. */
function tagOf(locale: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf([locale])[0];
  } catch {
    return undefined;
  }
}
