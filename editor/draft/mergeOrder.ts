/**
 * The order of what is left of three lists, by key. Whoever changed the order of what was there before
 * decides it, mine before theirs; what the other side has added stands behind what it stood behind there.
 */
export function mergeOrder(base: Iterable<string>, mine: Iterable<string>, theirs: Iterable<string>, left: ReadonlySet<string>): readonly string[] {
  const ofMine = [...mine].filter((key) => left.has(key));
  const ofTheirs = [...theirs].filter((key) => left.has(key));
  const [inMine, inTheirs, inBase] = [new Set(ofMine), new Set(ofTheirs), new Set(base)];
  const old = [...inBase].filter((key) => inMine.has(key) && inTheirs.has(key));
  const now = ofMine.filter((key) => inBase.has(key) && inTheirs.has(key));
  const reordered = now.some((key, index) => key !== old[index]);
  return reordered ? place(ofMine, ofTheirs, left) : place(ofTheirs, ofMine, left);
}

/** `lead`, with what only `rest` has put behind its neighbour; what neither has comes last. */
function place(lead: readonly string[], rest: readonly string[], all: ReadonlySet<string>): readonly string[] {
  const leading = new Set(lead);
  const first: string[] = [];
  const behind = new Map<string, string[]>();
  let group = first;
  for (const key of rest) {
    if (leading.has(key)) {
      group = behind.get(key) ?? [];
      behind.set(key, group);
    } else group.push(key);
  }
  const ordered = new Set([...first, ...lead.flatMap((key) => [key, ...(behind.get(key) ?? [])])]);
  return [...ordered, ...[...all].filter((key) => !ordered.has(key))];
}
