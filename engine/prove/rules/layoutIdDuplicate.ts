import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Rule } from '../rule.ts';

/** No two groups share an id, and no two notes. */
export const layoutIdDuplicate: Rule = ({ plan }) => {
  const { groups, notes } = plan.document.layout;
  return [...repeated(groups), ...repeated(notes)].map((id) => flowProblem('flow.layout-id-duplicate', { path: 'layout', severity: 'warning' }, { id }));
};

function repeated(of: readonly { readonly id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(of.flatMap(({ id }) => (seen.size === seen.add(id).size ? [id] : [])));
}
