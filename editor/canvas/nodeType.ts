import type { CardType } from '../../engine/sdk/node.ts';
import { cards } from '../../nodes/cards.ts';

const types: ReadonlyMap<string, CardType> = new Map(Object.entries(cards));

/** A node type by the name a document gives, which may be one that this release does not know. */
export function nodeType(name: string): CardType | undefined {
  return types.get(name);
}
