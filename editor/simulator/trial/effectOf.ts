import type { EffectType } from '../../../engine/sdk/effect.ts';
import type { Cards } from '../../../engine/sdk/node.ts';

/** The definition of an effect, from the card of the node type that declares it. */
export function effectOf(cards: Cards, kind: string): EffectType | null {
  return Object.values(cards).flatMap(({ effects }) => effects).find((each) => each.kind === kind) ?? null;
}
