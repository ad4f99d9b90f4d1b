import { simplifyCharacter } from './simplifyCharacter.ts';

export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the piece of the original that it came from begins. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of `text`, where that piece ends (exclusive). */
  readonly ends: Uint32Array;
}

/** No more than this many UTF-16 units of a text are read: longer ones are not questions. */
export const longestRead = 2000;

/**
 * Brings a text into one spelling for comparison: NFKC (which also joins full and half width), lower
 * case, traditional to simplified Chinese, without control, zero-width and unpaired surrogate units,
 * runs of white space as one space, none at either end. Reads at most `longestRead` units.
 *
 * @example foldText('  ＨＥＬＬＯ　請問\u200b ').text === 'hello 请问'
 */
export function foldText(original: string): FoldedText {
  const source = original.length > longestRead ? original.slice(0, longestRead) : original;
  const longestFolded = source.length * 4 + 64;
  // Hardly any text grows when it is folded.
  let starts = new Uint32Array(source.length + 8);
  let ends = new Uint32Array(source.length + 8);
  let text = '';
  let length = 0;
  let spaceFrom = -1;
  const put = (piece: string, start: number, end: number): void => {
    // One ligature can expand to 18 units; a text made of them is not worth the room.
    if (length + piece.length >= longestFolded) return;
    if (length + piece.length >= starts.length) [starts, ends] = [larger(starts, longestFolded), larger(ends, longestFolded)];
    if (spaceFrom >= 0 && length > 0) {
      starts[length] = spaceFrom;
      ends[length] = start;
      length += 1;
      text += ' ';
    }
    spaceFrom = -1;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts[length + unit] = start;
      ends[length + unit] = end;
    }
    length += piece.length;
    text += piece;
  };

  for (let at = 0; at < source.length; ) {
    const unit = source.charCodeAt(at);
    const plain = unit < 0x80 || (unit >= 0x3400 && unit <= 0x9fff);
    const end = plain && !continues(source.charCodeAt(at + 1)) ? at + 1 : clusterEnd(source, at);
    if (plain && end === at + 1) {
      if (unit >= 0x80) put(String.fromCharCode(simplifyCharacter(unit)), at, end);
      else if (unit <= 0x20 || unit === 0x7f) {
        if (spaceFrom < 0 && isAsciiSpace(unit)) spaceFrom = at;
      } else put(unit >= 0x41 && unit <= 0x5a ? String.fromCharCode(unit + 32) : source.charAt(at), at, end);
    } else {
      const folded = foldCluster(source.slice(at, end));
      if (folded === ' ') spaceFrom = spaceFrom < 0 ? at : spaceFrom;
      else if (folded !== '') put(folded, at, end);
    }
    at = end;
  }
  return { text, starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

function larger(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(length);
  grown.set(array);
  return grown;
}

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufe00-\ufe0f]/gu;
const orphans = /^[\s\p{M}\u1160-\u11ff]+/u;
const whiteSpace = /\s+/gu;

function foldCluster(cluster: string): string {
  // White space first: some of it (tab-like U+0085, U+2028) would otherwise count as control.
  const visible = cluster.normalize('NFKC').toLowerCase().normalize('NFKC').replace(whiteSpace, ' ').replace(invisible, '');
  let text = '';
  for (let at = 0; at < visible.length; at += 1) text += String.fromCharCode(simplifyCharacter(visible.charCodeAt(at)));
  // A mark cut off from its letter (by a zero-width unit, or as a spacing accent) would join the letter before it next time.
  return text === ' ' ? text : text.replace(orphans, '').trimEnd();
}

const joining = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

/** Whether a unit can join the one before it under NFKC: marks, Hangul letters, half-width voicing. */
function continues(unit: number): boolean {
  return unit >= 0x300 && (unit < 0x2e80 || unit > 0x9fff) && (unit < 0xac00 || unit > 0xd7a3) && joining.test(String.fromCharCode(unit));
}

function clusterEnd(source: string, at: number): number {
  let end = at + unitsAt(source, at);
  while (end < source.length && (continues(source.charCodeAt(end)) || (unitsAt(source, end) === 2 && joining.test(source.slice(end, end + 2))))) {
    end += unitsAt(source, end);
  }
  return end;
}

function unitsAt(source: string, at: number): number {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isAsciiSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
