/** A stretch of a text, and whether it is one of the parts that matched. */
export interface Marked {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in stretches, with the parts marked wherever they stand; width and case make no difference. @example markParts('Where is it', ['where']) // [{ text: 'Where', marked: true }, …] */
export function markParts(text: string, parts: readonly string[]): readonly Marked[] {
  // Folded letter by letter, so that places are the same in both.
  const letters = [...text];
  const folded = letters.map(fold);
  const marked = letters.map(() => false);
  for (const part of parts) {
    const sought = [...part].map(fold);
    if (sought.length === 0) continue;
    for (let at = 0; at + sought.length <= folded.length; at += 1) {
      if (sought.every((letter, index) => folded[at + index] === letter)) marked.fill(true, at, at + sought.length);
    }
  }
  const stretches: { text: string; marked: boolean }[] = [];
  for (const [index, letter] of letters.entries()) {
    const last = stretches.at(-1);
    if (last && last.marked === marked[index]) last.text += letter;
    else stretches.push({ text: letter, marked: marked[index] ?? false });
  }
  return stretches;
}

function fold(letter: string): string {
  return letter.normalize('NFKC').toLowerCase();
}
