import { createHashSet } from './createHashSet.ts';
import { hashUnits } from './hashUnits.ts';

/**
 * The hashed features of a folded Chinese text: single characters, pairs and triples (which need no segmenter),
 * whole Latin words, and bracketed emoticons such as `[怒]`. Digits count as one; each feature is given once.
 *
 * @example featuresZh('太慢了').length === 9 // three characters, two pairs, one triple, begin and end
 */
export function featuresZh(folded: string): Uint32Array {
  const tokens = [0x02];
  for (let at = 0; at < folded.length; ) {
    const unit = folded.charCodeAt(at);
    let end = at + 1;
    if (unit === 0x5b) {
      const close = folded.indexOf(']', at);
      if (close > at && close - at <= 6) end = close + 1;
    } else if (isWord(unit)) while (end < folded.length && isWord(folded.charCodeAt(end))) end += 1;
    else if (isDigit(unit)) while (end < folded.length && isDigit(folded.charCodeAt(end))) end += 1;
    else if (unit >= 0xd800 && unit <= 0xdbff) end += 1;
    if (unit !== 0x20) tokens.push(end - at > 1 && !isDigit(unit) ? hashUnits(folded, at, end, 7) : isDigit(unit) ? 0x30 : unit);
    at = end;
  }
  tokens.push(0x03);
  for (let at = 0; at < tokens.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let length = 1; length <= 3 && at + length <= tokens.length; length += 1) {
      hash = Math.imul(hash ^ (tokens[at + length - 1] ?? 0), 0x01000193) ^ length;
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      hashes.add((hash ^ (hash >>> 13)) >>> 0);
    }
  }
  return hashes.take();
}

const hashes = createHashSet();

function isWord(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
