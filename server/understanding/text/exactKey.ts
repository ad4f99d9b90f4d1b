/**
 * What two folded texts share when only punctuation and spaces tell them apart: letters and digits alone,
 * or, in a text that has none, the text itself. Empty only for an empty text.
 */
export function exactKey(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '') || folded;
}
