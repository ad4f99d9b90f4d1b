/** An id for something an outlet is named by. With 36^4 of them, two of a node's fifty hardly ever meet; the schema tells. */
export function newOutletId(): string {
  return Array.from({ length: 4 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
}
