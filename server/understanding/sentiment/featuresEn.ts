import { createHashSet } from './createHashSet.ts';
import { hashUnits } from './hashUnits.ts';

/**
 * The hashed features of a folded English text: words, word pairs, letter groups of three to five inside words
 * (which survive typos and endings), words under a negation until the clause ends, and emoji. User names,
 * addresses and numbers count as one each; each feature is given once.
 */
export function featuresEn(folded: string): Uint32Array {
  let before = 0x02;
  let negated = 0;
  for (const match of folded.matchAll(pieces)) {
    const piece = match[0];
    const first = piece.charCodeAt(0);
    let hash: number;
    if (first >= 0x61 && first <= 0x7a) {
      if (piece.startsWith('http')) hash = 0x68747470;
      else {
        const negates = piece.endsWith("n't") || piece.endsWith('n’t');
        const word = negates && piece.length > 3 ? piece.slice(0, -3) : piece;
        hash = hashUnits(word, 0, word.length, 1);
        hashes.add(hash);
        if (negates && piece.length > 3) {
          hashes.add(pair(before, hash));
          before = hash;
          hash = hashUnits("n't", 0, 3, 1);
          hashes.add(hash);
        } else letterGroups(word);
        if (negates || negators.has(word)) negated = 4;
        else if (negated > 0) {
          hashes.add(hashUnits(word, 0, word.length, 2));
          negated -= 1;
        }
      }
    } else if (first >= 0x30 && first <= 0x39) hash = 0x30;
    else if (first === 0x40) hash = 0x40;
    else {
      hash = hashUnits(piece, 0, piece.length, 3);
      if (clauseEnd.test(piece)) negated = 0;
    }
    hashes.add(hash);
    hashes.add(pair(before, hash));
    before = hash;
  }
  hashes.add(pair(before, 0x03));
  return hashes.take();
}

const hashes = createHashSet();
const pieces = /https?:\/\/\S+|@\w+|n['’]t|[a-z]+(?:['’][a-z]+)?|\d[\d.,:]*|\p{Extended_Pictographic}|[:;=][-']?[()dp/|]|<3|[!?]+|[.,;:…]+|[^\s\w]/gu;
const negators: ReadonlySet<string> = new Set(['not', 'no', 'never', 'cannot', 'cant', 'dont', 'wont', 'didnt', 'doesnt', 'isnt', 'wasnt', 'without', 'nothing', 'nobody', 'none', 'nor', 'neither', 'hardly', 'barely']);
const clauseEnd = /^[.,;:!?…]/;

function pair(one: number, other: number): number {
  const hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x2c1b3c6d);
  return (hash ^ (hash >>> 14)) >>> 0;
}

function letterGroups(word: string): void {
  const padded = `^${word}$`;
  for (let length = 3; length <= 5; length += 1) for (let at = 0; at + length <= padded.length; at += 1) hashes.add(hashUnits(padded, at, at + length, 4));
}
