import type { PathPlace } from '../../../../server/contract.ts';
import { countEnds, endKinds, type EndKind } from './countEnds.ts';

/** How many of some places go no further, by what becomes of them; only kinds that there are. */
export function pathEnds(places: readonly Pick<PathPlace, 'ends'>[]): readonly { readonly kind: EndKind; readonly conversations: number }[] {
  return endKinds.flatMap((kind) => {
    const conversations = places.reduce((sum, place) => sum + countEnds(place, kind), 0);
    return conversations > 0 ? [{ kind, conversations }] : [];
  });
}
