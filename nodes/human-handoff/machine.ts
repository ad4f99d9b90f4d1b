import { handoffMachine, type Expressions, type NodeMachine, type Scope } from '../../engine/sdk/index.ts';
import type { HumanHandoffConfig } from './schema.ts';

/** The hand-off that also stands behind every flow, with the operator's words. */
export function humanHandoffMachine(config: HumanHandoffConfig, expressions: Expressions): NodeMachine {
  const { team = null, skills, hours = null, whenNobody, patienceMinutes, abandonMinutes } = config;
  return handoffMachine({
    team,
    skills,
    priority: priorityOf(config, expressions),
    note: expressions.text(config.note, 'note'),
    waiting: expressions.text(config.waiting, 'waiting'),
    unanswered: expressions.text(config.unanswered, 'unanswered'),
    patienceMs: milliseconds(patienceMinutes),
    hours,
    closed: expressions.text(config.closed, 'closed'),
    wantsSomeone: whenNobody === 'leave',
    nobody: expressions.text(config.nobody, 'nobody'),
    abandonMs: milliseconds(abandonMinutes),
  });
}

function milliseconds(minutes: number | undefined): number | null {
  return minutes === undefined ? null : Math.round(minutes * 60_000);
}

function priorityOf({ priority, priorityRules }: HumanHandoffConfig, expressions: Expressions): (scope: Scope) => number {
  const rules = priorityRules.map((each, index) => ({ ...each, holds: expressions.condition(each.when, `priorityRules.${index}.when`) }));
  return (scope) => rules.find(({ holds }) => surely(() => holds(scope)))?.priority ?? priority;
}

/** A rule that breaks does not hold: whoever wants a person is not sent elsewhere for it. */
function surely(holds: () => boolean): boolean {
  try {
    return holds();
  } catch {
    return false;
  }
}
