import * as z from 'zod';
import { flowEdge, flowGroup, flowLimits, flowNode, flowNote, flowVariable, formatVersion } from '../../../engine/sdk/flow.ts';

/** Parts of a flow on the clipboard. The mark tells them from any other JSON. */
export const clip = z.strictObject({
  handrail: z.literal('flow-parts'),
  formatVersion: z.literal(formatVersion),
  nodes: z.array(flowNode).max(flowLimits.nodes),
  edges: z.array(flowEdge).max(flowLimits.edges),
  /** Those that the nodes use, so that a flow without them gets them too. */
  variables: z.array(flowVariable).max(flowLimits.variables),
  knowledge: z.array(z.string().min(1).max(64)).max(50),
  places: z.array(z.strictObject({ id: flowNode.shape.id, x: z.number(), y: z.number() })).max(flowLimits.nodes),
  groups: z.array(flowGroup).max(flowLimits.groups),
  notes: z.array(flowNote).max(flowLimits.notes),
});
export type Clip = z.infer<typeof clip>;
