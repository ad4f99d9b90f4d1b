import type { PlannedFlow } from '../../compile/planFlow.ts';
import { consoleText } from '../../sdk/consoleText.ts';
import { flowProblem } from '../../sdk/flowProblem.ts';
import { findReachable } from '../findReachable.ts';
import type { Rule } from '../rule.ts';

/**
 * A variable is set on some path that leads to where it is read. One with an initial value, which may
 * be given from outside, always is. Exact along the paths: what counts is that a conversation can leave
 * a node by an outlet that sets the variable, and from there get to the node that reads it.
 */
export const variableUnset: Rule = (flow) => {
  const { plan, nodes } = flow;
  if (plan.start < 0) return [];
  const reachable = findReachable(plan);
  const readers = readersOf(flow, reachable);
  return plan.document.variables
    .filter(({ initial }) => initial === undefined)
    .flatMap(({ name, type, title }) => {
      const reading = readers.get(name);
      if (reading === undefined) return [];
      const set = setAt(flow, name, reachable);
      return [...reading]
        .filter(([index]) => !set.has(index))
        .map(([index, path]) => flowProblem('flow.variable-unset', { node: nodes[index]?.source.id ?? '', path, variable: { name, type }, severity: 'warning' }, { name: consoleText(title, name) }));
    });
};

/** By variable: the nodes that read it, by index, and where in their settings they first do. */
function readersOf({ nodes }: PlannedFlow, reachable: ReadonlySet<number>): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const readers = new Map<string, Map<number, string>>();
  for (const index of reachable) {
    for (const { name, path } of nodes[index]?.reads ?? []) {
      const reading = readers.get(name) ?? new Map<number, string>();
      readers.set(name, reading);
      if (!reading.has(index)) reading.set(index, path);
    }
  }
  return readers;
}

/** Indices of the nodes that can be entered with the variable set. */
function setAt({ plan, nodes }: PlannedFlow, name: string, reachable: ReadonlySet<number>): ReadonlySet<number> {
  const set = new Set<number>();
  const follow = (index: number, counts: (outlet: string) => boolean): void => {
    for (const [outlet, to] of plan.nodes[index]?.next ?? []) if (typeof to === 'number' && counts(outlet)) set.add(to);
  };
  // What cannot be read may set it.
  for (const index of reachable) follow(index, (outlet) => !nodes[index]?.sound || nodes[index].configured.sets(outlet).includes(name));
  // Wherever a conversation stands, it may turn out that a person is wanted.
  if (set.size > 0 && plan.triggers.to >= 0) set.add(plan.triggers.to);
  // A set's iteration goes on with what is added meanwhile.
  for (const index of set) follow(index, () => true);
  return set;
}
