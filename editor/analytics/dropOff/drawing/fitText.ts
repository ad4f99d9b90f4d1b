import { measureIn, type DrawnFont } from './measureIn.ts';

/** A text cut so that it is drawn within some pixels, in a weight and size of the page's font. */
export function fitText(text: string, width: number, font: DrawnFont): string {
  const widthOf = measureIn(font);
  const fits = (part: string) => widthOf(part) <= width;
  if (fits(text)) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${letters.slice(0, middle).join('')}…`)) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('')}…`;
}
