/**
 * The source of a pattern that fits any of some words, the longest first, so that "see you later" is not left at
 * "see you". The words are fit as they stand: none has a sign that means something to a pattern.
 *
 * @example new RegExp(oneOf(['好', '很好'])).exec('很好')?.[0] // '很好'
 */
export function oneOf(...lists: readonly (readonly string[])[]): string {
  return `(?:${lists.flat().sort((a, b) => b.length - a.length).join('|')})`;
}
