/** A 32-bit FNV-1a hash, then mixed, of some UTF-16 units of a text; `seed` keeps kinds of features apart. */
export function hashUnits(text: string, start: number, end: number, seed: number): number {
  let hash = Math.imul(0x811c9dc5 ^ seed, 0x01000193);
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
