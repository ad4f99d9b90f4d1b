/**
 * Names for the states and events of an exported machine: readable, different from each other, and
 * harmless. In XState a dot parts a path, # begins an id and * stands for anything; and ids are data, which may be any text.
 *
 * @example stateNames(['welcome', 'a.b', 'a_b', '__proto__']) // ['welcome', 'a_b', 'a_b-2', 'node-__proto__']
 */
export function stateNames(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return ids.map((id) => {
    const plain = id.replace(/[^\p{L}\p{N}_:-]/gu, '_').slice(0, 80);
    const harmless = plain === '' || plain === 'rescue' || plain.startsWith('_') || plain.startsWith('xstate') || plain in {} ? `node-${plain}` : plain;
    let name = harmless;
    let number = next.get(harmless) ?? 2;
    for (; taken.has(name); number += 1) name = `${harmless}-${number}`;
    next.set(harmless, number);
    taken.add(name);
    return name;
  });
}
