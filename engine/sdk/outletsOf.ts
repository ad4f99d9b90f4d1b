import type { FlowNode } from './flow.ts';
import type { Cards, CardType, Outlet } from './node.ts';

/** By node: documents are replaced, not changed, so that most of a thousand nodes stay the same objects. */
const known = new WeakMap<FlowNode, { readonly type: CardType; readonly outlets: readonly Outlet[] }>();

/**
 * A drawn node's ways out, whatever state its settings are in; none when its type is unknown. Cheap
 * to ask again for the same node object.
 *
 * @example outletsOf(cards, node).map((each) => each.name)
 */
export function outletsOf(cards: Cards, node: FlowNode): readonly Outlet[] {
  const type = Object.hasOwn(cards, node.type) ? cards[node.type] : undefined;
  if (type === undefined) return [];
  const found = known.get(node);
  if (found?.type === type) return found.outlets;
  const outlets = type.draft(node.config);
  known.set(node, { type, outlets });
  return outlets;
}
