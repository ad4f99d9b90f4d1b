import { leave, type Expressions, type NodeMachine } from '../../engine/sdk/index.ts';
import { caseOutlet } from './outlets.ts';
import type { ConditionConfig } from './schema.ts';

/** Leaves by the first case that holds. A condition that fails to evaluate is a failure, not a "no". */
export function conditionMachine(config: ConditionConfig, expressions: Expressions): NodeMachine {
  const cases = config.cases.map(({ id, when }, index) => ({ outlet: caseOutlet(id), holds: expressions.condition(when, `cases.${index}.when`) }));
  return { enter: (scope) => leave(cases.find((each) => each.holds(scope))?.outlet ?? 'otherwise') };
}
