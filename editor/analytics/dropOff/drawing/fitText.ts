import { chartFont } from '../../../charts/chartFont.ts';

/** A text cut so that it is drawn within some pixels, in a weight and size of the page's font. */
export function fitText(text: string, width: number, font: { readonly size: number; readonly weight?: number }): string {
  const measure = document.createElement('canvas').getContext('2d');
  if (measure === null) return text;
  measure.font = `${font.weight ?? 400} ${font.size}px ${chartFont()}`;
  const fits = (part: string) => measure.measureText(part).width <= width;
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
