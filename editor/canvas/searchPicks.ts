/**
 * What a search finds, best first: the earlier in its words something has what was typed, the better, since
 * names stand first. Without a search everything, in its own order.
 *
 * @example searchPicks([{ words: 'Conversation waits' }, { words: 'Wait' }], 'wait') // [{ words: 'Wait' }, …]
 */
export function searchPicks<T extends { readonly words: string }>(items: readonly T[], search: string): readonly T[] {
  const wanted = search.trim().toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return items;
  return items
    .map((item) => ({ item, places: wanted.map((word) => item.words.toLowerCase().indexOf(word)) }))
    .filter(({ places }) => places.every((place) => place !== -1))
    .toSorted((a, b) => Math.max(...a.places) - Math.max(...b.places))
    .map(({ item }) => item);
}
