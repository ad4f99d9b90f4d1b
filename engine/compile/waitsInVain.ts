import type { Stay } from '../sdk/machine.ts';
import type { Context } from './context.ts';
import type { PlannedNode } from './plan.ts';

/**
 * Whether a node that stays in a phase would wait for something that will never come: a phase it
 * does not have, an effect that nobody was asked for, a time that nothing tells. Such a node has failed.
 */
export function waitsInVain(node: PlannedNode, step: Pick<Stay, 'phase' | 'request' | 'hold' | 'timers' | 'choices'>, context: Pick<Context, 'effect' | 'timers'>): boolean {
  const phases = node.machine.phases ?? {};
  const phase = Object.hasOwn(phases, step.phase) ? phases[step.phase] : undefined;
  if (phase === undefined) return true;
  const names = step.timers ? Object.keys(step.timers) : step.request ? [] : context.timers.map((each) => each.name);
  const told = names.some((name) => phase.onTimer && Object.hasOwn(phase.onTimer, name));
  const asked = step.request !== undefined || (step.hold === true && context.effect !== null);
  const answered = asked && phase.onOutcome !== undefined;
  if (phase.awaits === 'customer') return phase.onText === undefined && (phase.onChoice === undefined || !step.choices?.length);
  return phase.awaits === 'time' ? !told : !answered && !told;
}
