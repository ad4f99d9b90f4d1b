/**
 * A customer's text as it is compared with something: one width (１ is 1), one case, one kind of
 * space, none at the ends. Only for comparing; what is kept or shown is never folded.
 *
 * @example foldAnswer('　ＹＥＳ ') // 'yes'
 */
export function foldAnswer(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
