import type { FlowDocument } from '../../sdk/flow.ts';
import type { Registry } from '../../sdk/node.ts';
import type { Fixer } from '../fix.ts';

/** Declares the knowledge bases that a node asks. */
export const declareKnowledge: Fixer = ({ node }, document, registry) => {
  const lacking = undeclared(node, document, registry);
  if (lacking.length === 0) return null;
  return {
    title: { zh: `声明知识库 ${lacking.join('、')}`, en: `Declare the knowledge base ${lacking.join(', ')}` },
    apply: (of) => ({ ...of, knowledge: [...of.knowledge, ...undeclared(node, of, registry)] }),
  };
};

function undeclared(id: string | undefined, { nodes, knowledge }: FlowDocument, registry: Registry): string[] {
  const node = nodes.find((each) => each.id === id);
  const read = node && Object.hasOwn(registry, node.type) ? registry[node.type]?.read(node.config) : undefined;
  return read?.ok ? [...new Set(read.node.knowledge)].filter((each) => !knowledge.includes(each)) : [];
}
