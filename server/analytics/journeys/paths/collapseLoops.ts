/**
 * Tells nodes that follow each other again at once only once, the shortest repetition first: `a a b` is `a b`, and
 * `a b a b c` is `a b c`.
 */
export function collapseLoops(nodes: readonly string[]): string[] {
  const told: string[] = [];
  for (const node of nodes) {
    told.push(node);
    for (let length = 1; length * 2 <= told.length; length += 1) {
      if (!repeats(told, length)) continue;
      told.length -= length;
      break;
    }
  }
  return told;
}

/** Whether the last so many are the same as the so many before them. */
function repeats(told: readonly string[], length: number): boolean {
  for (let back = 1; back <= length; back += 1) if (told[told.length - back] !== told[told.length - back - length]) return false;
  return true;
}
