import { handoffMachine, type Expressions, type NodeMachine } from '../../engine/sdk/index.ts';
import type { HumanHandoffConfig } from './schema.ts';

/** The hand-off that also stands behind every flow, with the operator's words. */
export function humanHandoffMachine(config: HumanHandoffConfig, expressions: Expressions): NodeMachine {
  const { team = null, priority, patienceMinutes } = config;
  return handoffMachine({
    team,
    priority,
    note: expressions.text(config.note, 'note'),
    waiting: expressions.text(config.waiting, 'waiting'),
    unanswered: expressions.text(config.unanswered, 'unanswered'),
    patienceMs: patienceMinutes === undefined ? null : Math.round(patienceMinutes * 60_000),
  });
}
