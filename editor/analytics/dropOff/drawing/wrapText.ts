/**
 * A text as lines of at most some width: broken where it has line breaks and between words, and within a word only where it
 * is wider than a line.
 *
 * @param widthOf a text's width.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const { segment } of words.segment(paragraph)) {
      for (const piece of widthOf(segment) <= width ? [segment] : segment) {
        if (line === '' || widthOf((line + piece).trimEnd()) <= width) line += piece;
        else {
          lines.push(line.trimEnd());
          line = piece.trimStart();
        }
      }
    }
    return [...lines, line];
  });
}
