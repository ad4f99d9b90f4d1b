import { foldText, type FoldedText } from './foldText.ts';

/**
 * A text as it is compared: folded, and, where it has letters or digits at all, without emoji, and without spaces between
 * characters of scripts that are written without them, so that neither changes what it means.
 *
 * @example readText('怎么 😀退 货').text === '怎么退货'
 */
export function readText(original: string): FoldedText {
  const folded = foldText(original);
  if (!worthCleaning.test(folded.text) || !telling.test(folded.text)) return folded;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (from: number, length: number): void => {
    for (let unit = from; unit < from + length; unit += 1) {
      starts.push(folded.starts[unit] ?? 0);
      ends.push(folded.ends[unit] ?? 0);
    }
    text += folded.text.slice(from, from + length);
  };
  for (const { 0: found, index } of folded.text.matchAll(pieces)) {
    if (!gap.test(found)) put(index, found.length);
    else if (text !== '' && index + found.length < folded.text.length && !(unspaced.test(lastCharacter(text)) && unspacedNext(folded.text, index + found.length))) {
      starts.push(folded.starts[index] ?? 0);
      ends.push(folded.ends[index + found.length - 1] ?? 0);
      text += ' ';
    }
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

const emoji = String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u20e3]`;
const worthCleaning = new RegExp(`${emoji}|[^\\x00-\\x7f] `, 'u');
const telling = /[\p{L}\p{N}]/u;
const pieces = new RegExp(`(?:${emoji}| )+|(?:(?!${emoji})[^ ])+`, 'gu');
const gap = new RegExp(`^(?:${emoji}| )`, 'u');
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function lastCharacter(text: string): string {
  const unit = text.charCodeAt(text.length - 1);
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? -2 : -1);
}

function unspacedNext(text: string, at: number): boolean {
  return unspaced.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
