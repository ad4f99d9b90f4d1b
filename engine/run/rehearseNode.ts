import * as z from 'zod';
import { compileFlow } from '../compile/compileFlow.ts';
import type { ContactFacts } from '../sdk/event.ts';
import { close } from '../sdk/machine.ts';
import { flowDocument, type FlowVariable } from '../sdk/flow.ts';
import { noTriggers } from '../sdk/flowHandoff.ts';
import { defineCard, defineNode, type NodeType } from '../sdk/node.ts';
import type { Json } from '../sdk/value.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';

/** The flow around a node that is tried out. */
export interface Surroundings {
  readonly locale?: string;
  readonly locales?: readonly string[];
  readonly variables?: readonly FlowVariable[];
  readonly knowledge?: readonly string[];
  readonly now?: number;
  readonly contact?: ContactFacts;
  /** Outlets to leave undrawn. */
  readonly undrawn?: readonly string[];
}

/**
 * Tries out one node in a flow of its own, whose other outlets all lead to the end.
 *
 * @throws {Error} with the flow's problems when the configuration does not compile.
 * @example rehearseNode(conversation, { say: [{ en: 'Hello' }] }).opening.messages
 */
export function rehearseNode(type: NodeType, config: Readonly<Record<string, Json>>, around: Surroundings = {}): Rehearsal {
  const { locale = 'en', locales = ['en', 'zh'], variables = [], knowledge = [], now = 0, contact, undrawn = [] } = around;
  const read = type.read(config);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const outlets = read.node.outlets.map((each) => each.name).filter((name) => !undrawn.includes(name));
  const document = flowDocument.parse({
    formatVersion: 3,
    name: { en: 'Trial' },
    locales,
    variables,
    knowledge,
    start: 'node',
    handoff: noTriggers,
    nodes: [{ id: 'node', type: type.type, config }, { id: 'after', type: after.type, config: {} }],
    edges: outlets.map((outlet) => ({ from: 'node', outlet, to: 'after' })),
    layout: { nodes: [], groups: [], notes: [] },
  });
  const compiled = compileFlow(document, { [type.type]: type, [after.type]: after });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return rehearse(compiled.flow, { locale, now, ...(contact && { contact }) });
}

const after = defineNode(defineCard({
  type: 'after-the-trial',
  icon: 'IconFlag',
  group: 'talk',
  title: { zh: '试演结束', en: 'End of the trial' },
  summary: { zh: '试演到此为止。', en: 'The trial ends here.' },
  schema: z.strictObject({}),
  outlets: () => [],
  meaning: () => 'ended',
  starter: () => ({}),
}), () => ({ enter: () => close() }));
