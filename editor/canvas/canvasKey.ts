/**
 * Node ids and outlets are any text, while React Flow puts them into selectors. What could break one is
 * escaped; ordinary ids stay as they are. `idOf` takes it back.
 *
 * @example canvasKey('a"b') // 'a%22b'
 */
export function canvasKey(id: string): string {
  return id.replace(/[%"\\\p{Cc}\p{Cs}]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** The id behind a key. */
export function idOf(key: string): string {
  return key.replace(/%([0-9a-f]{4})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The key of a group's frame. No node's key holds %g. */
export function groupKey(id: string): string {
  return `%group ${canvasKey(id)}`;
}

/** The key of a note. */
export function noteKey(id: string): string {
  return `%note ${canvasKey(id)}`;
}

/** What a key belongs to, and its id. */
export function partOf(key: string): { readonly kind: 'nodes' | 'groups' | 'notes'; readonly id: string } {
  if (key.startsWith('%group ')) return { kind: 'groups', id: idOf(key.slice(7)) };
  if (key.startsWith('%note ')) return { kind: 'notes', id: idOf(key.slice(6)) };
  return { kind: 'nodes', id: idOf(key) };
}
