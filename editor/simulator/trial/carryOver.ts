import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import { closedStop, phaseKey, type Plan } from '../../../engine/compile/plan.ts';
import { readSnapshot, writeSnapshot } from '../../../engine/run/snapshot.ts';
import { typeOfValue, type Value } from '../../../engine/sdk/value.ts';
import type { Moment } from './moment.ts';

/**
 * The same moment in a flow that was edited meanwhile. Snapshots know nodes by index, so the node at which the
 * conversation stands is found again by its id, as are those that did not help; null when it is gone, is of another type, or no longer waits like that.
 * Variables keep their values where they still exist with the same type.
 */
export function carryOver(moment: Moment, flow: CompiledFlow): Moment | null {
  if (moment.flow === flow) return moment;
  const { snapshot } = moment;
  const stop = moment.flow.stops.get(snapshot.state);
  if (stop === undefined) return null;
  const variables = keep(snapshot.context.variables, flow.plan.variables);
  const indexOf = (index: number): number => moved(moment.flow.plan, flow.plan, index)?.index ?? -1;
  const { resume, signs } = snapshot.context;
  const unmet = signs.unmet.map((each) => ({ ...each, node: indexOf(each.node) })).filter(({ node: index }) => index >= 0);
  const context = { ...snapshot.context, variables, resume: indexOf(resume), signs: { ...signs, unmet } };
  if (stop === closedStop) return { ...moment, flow, snapshot: { state: closedStop.key, context: { ...context, at: -1 } } };
  const node = moved(moment.flow.plan, flow.plan, stop.node);
  if (node === null) return null;
  const read = readSnapshot(flow, writeSnapshot({ state: phaseKey(node, stop.phase), context: { ...context, at: node.index } }));
  return read && { ...moment, flow, snapshot: read };
}

function moved(from: Plan, to: Plan, index: number): Plan['rescue'] | null {
  if (index === from.rescue.index) return to.rescue;
  const before = from.nodes[index];
  const now = before && to.nodes.find(({ id }) => id === before.id);
  return now?.type === before?.type ? (now ?? null) : null;
}

function keep(held: Readonly<Record<string, Value>>, declared: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(declared).map(([name, initial]) => {
    const value = Object.hasOwn(held, name) ? held[name] : undefined;
    return [name, value !== undefined && typeOfValue(value) === typeOfValue(initial) ? value : initial];
  }));
}
