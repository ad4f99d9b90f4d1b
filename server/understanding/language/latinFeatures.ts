/** Bits of a feature's hash that are kept. */
export const latinBits = 15;

/**
 * The hashed features of the words of a text in Latin letters: each word, and its letter groups of one to five
 * with its borders. Words that touch digits or `@` are codes and names, and are left out. Reads at most `limit` letters.
 */
export function latinFeatures(text: string, limit = 160): Uint16Array {
  const features: number[] = [];
  const add = (feature: number): void => {
    if (takenBy[feature] !== reading) features.push(feature);
    takenBy[feature] = reading;
  };
  reading = (reading + 1) >>> 0;
  let letters = 0;
  for (const [word] of text.normalize('NFC').toLowerCase().matchAll(words)) {
    const bordered = ` ${word} `;
    for (let start = 0; start < bordered.length; start += 1) {
      let hash = 0x811c9dc5;
      for (let at = start; at < bordered.length && at < start + longestGroup; at += 1) {
        hash = Math.imul(hash ^ bordered.charCodeAt(at), 0x01000193);
        add(spread(hash));
      }
    }
    let whole = 0x2545f491;
    for (let at = 0; at < word.length; at += 1) whole = Math.imul(whole ^ word.charCodeAt(at), 0x01000193);
    add(spread(whole));
    letters += word.length;
    if (letters >= limit) break;
  }
  return Uint16Array.from(features);
}

/** The number of the text that a feature was last met in: several times as fast as a `Set`. */
const takenBy = new Uint32Array(1 << latinBits);
let reading = 0;

const words = /(?<![\p{L}\p{N}@._/-])[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}\p{M}]+)*(?![\p{N}@])/gu;
const longestGroup = 5;

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & ((1 << latinBits) - 1);
}
