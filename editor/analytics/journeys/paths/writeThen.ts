import type { EndKind } from './countEnds.ts';

/** Where conversations went from a place: on to a node, of which the rescue is null, or no further, by what became of them. */
export type Then = { readonly to: string | null } | { readonly end: Exclude<EndKind, 'further'> };

/** Where they went, as it stands in an address: `to.hello`, `to.` for the rescue, `end.left`. */
export function writeThen(then: Then): string {
  return 'to' in then ? `to.${then.to ?? ''}` : `end.${then.end}`;
}
