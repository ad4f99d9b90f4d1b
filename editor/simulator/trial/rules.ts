import type { EffectRequest } from '../../../engine/sdk/effect.ts';

/** What is to come of effects, by `ruleFor`: `ask`, or the id of a forced outcome. Without a rule the server is asked. */
export type Rules = ReadonlyMap<string, string>;

/** The key of the rule for every effect of a kind. */
export function kindRule(kind: string): string {
  return `kind ${kind}`;
}

/** The key of the rule for what one node asks; it goes before the kind's. */
export function nodeRule(node: string): string {
  return `node ${node}`;
}

/** Which rule an effect falls under; undefined when it is the server's. `real` at a node overrules its kind. */
export function ruleFor(rules: Rules, { kind, node }: Pick<EffectRequest, 'kind' | 'node'>): string | undefined {
  const rule = rules.get(nodeRule(node)) ?? rules.get(kindRule(kind));
  return rule === 'real' ? undefined : rule;
}
