import type { Triggers } from '../../compile/plan.ts';
import { bringsPerson } from '../../sdk/bringsPerson.ts';
import { consoleText } from '../../sdk/consoleText.ts';
import { flowProblem } from '../../sdk/flowProblem.ts';
import type { ConfiguredNode, PlacedChoice } from '../../sdk/node.ts';
import type { Rule } from '../rule.ts';

/** Whoever types what a choice says picks it, and is not taken to ask for a person; unless that is what it leads to. */
export const phraseShadowsChoice: Rule = ({ plan, nodes }) =>
  nodes.flatMap(({ source, configured }, index) =>
    shadowed(plan.triggers.asks, configured)
      .filter(({ outlet }) => {
        const to = plan.nodes[index]?.next.get(outlet);
        const type = typeof to === 'number' ? nodes[to]?.type : undefined;
        return type === undefined || type === null || !bringsPerson(type);
      })
      .map(({ path, text }) => flowProblem('flow.phrase-shadows-choice', { node: source.id, path, severity: 'warning' }, { label: consoleText(text, path) })),
  );

/** Most nodes are the same from one check to the next. */
const known = new WeakMap<Triggers['asks'], WeakMap<ConfiguredNode, readonly PlacedChoice[]>>();

function shadowed(asks: Triggers['asks'], node: ConfiguredNode): readonly PlacedChoice[] {
  const byNode = known.get(asks) ?? new WeakMap<ConfiguredNode, readonly PlacedChoice[]>();
  const found = byNode.get(node) ?? node.choices.filter(({ text }) => Object.values(text).some(asks));
  known.set(asks, byNode.set(node, found));
  return found;
}
