/** Of what was merged into something, step by step: each with what it was merged into in the end. */
export function rootsOf<T>(into: ReadonlyMap<T, T>): Map<T, T> {
  return new Map([...into].map(([from, next]) => {
    let root = next;
    // No chain is longer than there are merges, even one that was closed to a ring.
    for (let steps = 0, up = into.get(root); up !== undefined && steps < into.size; steps += 1, up = into.get(root)) root = up;
    return [from, root];
  }));
}
