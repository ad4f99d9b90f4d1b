import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Rule } from '../rule.ts';

/** Nodes ask only knowledge bases that the flow declares. */
export const knowledgeUndeclared: Rule = ({ plan, nodes }) => {
  const declared = new Set(plan.document.knowledge);
  return nodes.flatMap(({ source, configured }) =>
    [...new Set(configured.knowledge)]
      .filter((knowledge) => !declared.has(knowledge))
      .map((knowledge) => flowProblem('flow.knowledge-undeclared', { node: source.id }, { knowledge })),
  );
};
