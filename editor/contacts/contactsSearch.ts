/** Which contacts are wanted; what is not said may be anything. */
export interface ContactsSearch {
  q?: string;
  /** The least VIP level. */
  vip?: 1 | 2 | 3;
  tag?: string;
  blocked?: true;
}

/** What the room's address asks for; anything else in it is left out. */
export function contactsSearch({ q, vip, tag, blocked }: Readonly<Record<string, unknown>>): ContactsSearch {
  // Digits alone arrive as a number.
  const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const level = ([1, 2, 3] as const).find((each) => each === vip);
  return { ...(text(q) !== '' && { q: text(q) }), ...(level && { vip: level }), ...(text(tag) !== '' && { tag: text(tag) }), ...(blocked === true && { blocked }) };
}
