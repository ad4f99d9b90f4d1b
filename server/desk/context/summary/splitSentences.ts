const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });

/** A text's sentences as they are written, without what surrounds them; lines are sentences of their own. */
export function splitSentences(text: string): string[] {
  return text
    .split(/[\r\n]+/u)
    .flatMap((line) => [...segmenter.segment(line)])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
}
