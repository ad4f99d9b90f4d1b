import type { EffectType } from '../../../engine/sdk/effect.ts';
import type { Registry } from '../../../engine/sdk/node.ts';

/** The definition of an effect, of the node type that declares it. */
export function effectOf(registry: Registry, kind: string): EffectType | null {
  return Object.values(registry).flatMap(({ effects }) => effects).find((each) => each.kind === kind) ?? null;
}
