import type { PathPlace } from '../../../../server/contract.ts';

/** What becomes of who goes no further, as it is drawn: those who went silent or closed the chat are one. */
export const endKinds = ['left', 'handed', 'ended', 'failed', 'open', 'further'] as const;
export type EndKind = (typeof endKinds)[number];

/** How many of some places go no further, by what becomes of them; only kinds that there are. */
export function pathEnds(places: readonly Pick<PathPlace, 'ends'>[]): readonly { readonly kind: EndKind; readonly conversations: number }[] {
  return endKinds.flatMap((kind) => {
    const conversations = places.reduce((sum, { ends }) => sum + (kind === 'left' ? ends.silent + ends.closed : ends[kind]), 0);
    return conversations > 0 ? [{ kind, conversations }] : [];
  });
}
