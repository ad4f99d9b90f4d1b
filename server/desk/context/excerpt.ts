/**
 * The beginning of a text on one line, in whole characters, with an ellipsis where something is left out.
 *
 * @example excerpt('one\ntwo  three', 7) // 'one two…'
 */
export function excerpt(text: string, most: number): string {
  const line = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return line.length > most ? `${line.slice(0, most).join('').trimEnd()}…` : line.join('');
}
