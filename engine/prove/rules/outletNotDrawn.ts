import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Rule } from '../rule.ts';

/** Every outlet leads somewhere, save those that are up to the operator. */
export const outletNotDrawn: Rule = ({ plan }) =>
  plan.nodes.flatMap(({ id, outlets, next }) =>
    outlets
      .filter((each) => !each.optional && !next.has(each.name))
      .map((each) => flowProblem('flow.outlet-not-drawn', { node: id ?? '', outlet: each.name }, { outlet: each.title })),
  );
