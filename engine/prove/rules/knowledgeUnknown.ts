import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Rule } from '../rule.ts';

/** The knowledge bases that the flow declares exist, as far as is known. */
export const knowledgeUnknown: Rule = ({ plan }, known) => {
  const missing = plan.document.knowledge.filter((slug) => known.knowledge && !known.knowledge.has(slug));
  return [...new Set(missing)].map((knowledge) => flowProblem('flow.knowledge-unknown', { path: 'knowledge' }, { knowledge }));
};
