import { bringsPerson } from '../../sdk/bringsPerson.ts';
import type { FlowDocument } from '../../sdk/flow.ts';
import type { Registry } from '../../sdk/node.ts';
import type { Fixer } from '../fix.ts';

/** Names no node that brings in a person: the rescue behind every flow does. */
export const forgetHandoff: Fixer = (_problem, document, registry) => {
  if (isSound(document, registry)) return null;
  return {
    title: { zh: '不指定节点，直接转人工', en: 'Name no node: straight to a person' },
    apply: (of) => (isSound(of, registry) ? of : { ...of, handoff: { ...of.handoff, to: null } }),
  };
};

function isSound({ handoff, nodes }: FlowDocument, registry: Registry): boolean {
  if (handoff.to === null) return true;
  const named = nodes.find((each) => each.id === handoff.to);
  const type = named && Object.hasOwn(registry, named.type) ? registry[named.type] : undefined;
  return named !== undefined && (type === undefined || bringsPerson(type));
}
