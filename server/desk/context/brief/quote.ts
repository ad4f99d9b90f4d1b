import { excerpt } from '../excerpt.ts';

/** Characters of somebody's words that a line holds. */
const longest = 120;

/** Somebody's words, in quotation marks. */
export function quote(text: string): string {
  return `“${excerpt(text, longest)}”`;
}
