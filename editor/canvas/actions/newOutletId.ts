/** An id for an outlet of a new node. */
export function newOutletId(): string {
  return Array.from({ length: 4 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
}
