import type { Consent, ContactRow } from './contactRows.ts';

/** What is known of a person whose contacts may be several. */
export type JoinedPerson = Omit<ContactRow, 'mergedInto'>;

/**
 * Joins the contacts of one person, the one that the others were merged into first: what it says of itself goes before what
 * the others say; of importance and blocks the largest counts, of consent to one purpose the last word.
 * The note is the root's alone.
 */
export function joinPerson([root, ...others]: readonly [ContactRow, ...ContactRow[]]): JoinedPerson {
  const all = [root, ...others];
  const first = (of: 'name' | 'email' | 'phone' | 'locale'): string => all.map((each) => each[of]).find((text) => text !== '') ?? '';
  const consent = new Map<string, Consent>();
  for (const [purpose, said] of all.flatMap((each) => Object.entries(each.consent))) {
    const known = consent.get(purpose);
    if (known === undefined || said.at > known.at) consent.set(purpose, said);
  }
  return {
    ...root,
    name: first('name'),
    email: first('email'),
    phone: first('phone'),
    locale: first('locale'),
    externalId: all.map((each) => each.externalId).find((id) => id !== null) ?? null,
    verifiedAt: all.map((each) => each.verifiedAt).find((at) => at !== null) ?? null,
    attributes: Object.fromEntries(all.toReversed().flatMap((each) => Object.entries(each.attributes))),
    tags: [...new Set(all.flatMap((each) => each.tags))],
    vip: Math.max(...all.map((each) => each.vip)),
    consent: Object.fromEntries(consent),
    blockedUntil: all.reduce<number | null>((latest, { blockedUntil }) => (blockedUntil !== null && blockedUntil > (latest ?? 0) ? blockedUntil : latest), null),
    createdAt: Math.min(...all.map((each) => each.createdAt)),
    seenAt: Math.max(...all.map((each) => each.seenAt)),
  };
}
