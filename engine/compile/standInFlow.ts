import { formatVersion, type FlowDocument } from '../sdk/flow.ts';
import { noTriggers } from '../sdk/flowHandoff.ts';
import { assembleFlow, type CompiledFlow } from './assembleFlow.ts';
import { rescueNode } from './rescue.ts';

/**
 * What runs in place of a published flow that this release cannot compile: only the rescue that
 * stands behind every flow. Whoever begins goes to a person, and so does whoever is under way.
 *
 * @param document what could be read of it, for its name and languages.
 */
export function standInFlow(document: FlowDocument | null): CompiledFlow {
  return assembleFlow({ document: document ?? unreadable, nodes: [], start: 0, rescue: rescueNode(0), triggers: { to: -1, asks: () => false, limits: noTriggers }, variables: {} }, []);
}

/** Whether a flow is only the stand-in for one. */
export function isStandIn(flow: CompiledFlow): boolean {
  return flow.plan.nodes.length === 0;
}

const unreadable: FlowDocument = {
  formatVersion,
  name: {},
  locales: ['zh', 'en'],
  variables: [],
  knowledge: [],
  start: '',
  handoff: noTriggers,
  nodes: [],
  edges: [],
  layout: { nodes: [], groups: [], notes: [] },
};
