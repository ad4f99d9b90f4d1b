/**
 * A list's items by what names them. Where a half-edited document has one name twice, the second is told
 * apart by its number, so that no item is lost.
 */
export function keyed<T>(list: readonly T[], name: (item: T) => string): ReadonlyMap<string, T> {
  const items = new Map<string, T>();
  const next = new Map<string, number>();
  for (const item of list) {
    const plain = name(item);
    let key = plain;
    let number = next.get(plain) ?? 2;
    // Names that are ids may hold any character, so a free one is looked for.
    for (; items.has(key); number += 1) key = `${plain}\u0000${number}`;
    if (key !== plain) next.set(plain, number);
    items.set(key, item);
  }
  return items;
}
