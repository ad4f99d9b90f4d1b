import { buildMachine, type FlowMachine } from './buildMachine.ts';
import type { Stop } from './context.ts';
import { closedStop, junctionKey, phaseKey, phasesOf, resumeStop, startStop, type Plan } from './plan.ts';
import type { CheckedNode } from './planFlow.ts';
import { findReach, type Reach } from './reach.ts';

/** A flow ready to run, made once per published version and shared by its conversations. */
export interface CompiledFlow {
  readonly plan: Plan;
  readonly reach: Reach;
  readonly machine: FlowMachine;
  readonly stops: ReadonlyMap<string, Stop>;
  /** The nodes of the document with what their types say of them, in the document's order. */
  readonly nodes: readonly CheckedNode[];
}

/** Makes a flow of its plan: which stops it has, what leads to them, and the machine over them. */
export function assembleFlow(plan: Plan, nodes: readonly CheckedNode[]): CompiledFlow {
  const reach = findReach(plan);
  const stops = findStops(plan, reach);
  return { plan, reach, stops, nodes, machine: buildMachine(plan, reach, stops) };
}

function findStops(plan: Plan, reach: Reach): ReadonlyMap<string, Stop> {
  const stops = new Map<string, Stop>([startStop, resumeStop, closedStop].map((stop) => [stop.key, stop]));
  for (const node of [...plan.nodes, plan.rescue]) {
    for (const [name, phase] of phasesOf(node)) {
      const key = phaseKey(node, name);
      stops.set(key, { key, kind: 'phase', node: node.index, phase: name, status: phase.status ?? 'bot' });
    }
    if (reach.junctions.has(node.index)) {
      const key = junctionKey(node);
      stops.set(key, { key, kind: 'junction', node: node.index, phase: '', status: 'bot' });
    }
  }
  return stops;
}
