import { closedStop, junctionKey, passesThrough, phaseKey, phasesOf, resumeStop, type Plan, type PlannedNode } from './plan.ts';

/** Beyond this many stops behind one pass-through node it becomes a state of its own. */
const inlineLimit = 16;

/** Which stops each node leads to, and which pass-through nodes are states. */
export interface Reach {
  /** Keys of the stops that entering the node can lead to. */
  readonly entering: (index: number) => ReadonlySet<string>;
  /** Keys of the stops that leaving the node by any of its outlets can lead to. */
  readonly leaving: (node: PlannedNode) => ReadonlySet<string>;
  /** Pass-through nodes that are states: those on a cycle, and those that many paths go through. */
  readonly junctions: ReadonlySet<number>;
}

/**
 * Finds the stops behind every node. A node that only passes through becomes part of the transition
 * into the stops behind it, since a state passed through costs 3 to 7 µs; but where such nodes form
 * a cycle or fan out widely they stay states, so that the machine's size is linear in the flow's.
 */
export function findReach(plan: Plan): Reach {
  const entering = new Map<number, ReadonlySet<string>>();
  const junctions = new Set<number>();
  const open = new Set<number>();

  for (const root of plan.nodes) {
    if (entering.has(root.index)) continue;
    const stack = [{ node: root, children: behind(plan, root) }];
    open.add(root.index);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top === undefined) break;
      const child = top.children.pop();
      if (child === undefined) {
        stack.pop();
        open.delete(top.node.index);
        settle(top.node);
      } else if (open.has(child)) {
        junctions.add(child);
      } else if (!entering.has(child)) {
        const node = plan.nodes[child];
        if (node === undefined) continue;
        open.add(child);
        stack.push({ node, children: behind(plan, node) });
      }
    }
  }

  function settle(node: PlannedNode): void {
    if (entering.has(node.index)) return;
    const own = new Set(phasesOf(node).map(([phase]) => phaseKey(node, phase)));
    for (const to of behind(plan, node)) for (const key of enteringOne(to)) own.add(key);
    if (passesThrough(node)) own.add(closedStop.key);
    if (own.size > Math.max(inlineLimit, phasesOf(node).length)) junctions.add(node.index);
    entering.set(node.index, junctions.has(node.index) ? new Set([junctionKey(node)]) : own);
  }

  function leaving(node: PlannedNode): ReadonlySet<string> {
    const stops = new Set<string>();
    for (const to of node.next.values()) {
      if (to === 'closed') stops.add(closedStop.key);
      else if (to === 'resume') stops.add(resumeStop.key);
      else for (const key of enteringOne(to)) stops.add(key);
    }
    return stops;
  }

  function enteringOne(index: number): ReadonlySet<string> {
    const node = plan.nodes[index];
    if (node && junctions.has(index)) return new Set([junctionKey(node)]);
    return entering.get(index) ?? new Set();
  }

  return { entering: enteringOne, leaving, junctions };
}

/**
 * Nodes that entering this one can lead on to. A node with phases stops whoever enters it, unless it
 * throws as it is entered, which takes its `failed` outlet, or passes by one of those it names.
 */
function behind(plan: Plan, node: PlannedNode): number[] {
  const targets = passesThrough(node) ? [...node.next.values()] : ['failed', ...(node.machine.passes ?? [])].map((outlet) => node.next.get(outlet));
  return targets.filter((to): to is number => typeof to === 'number' && plan.nodes[to] !== undefined);
}
