import { compileFlow } from '../../../engine/compile/compileFlow.ts';
import { rehearse, type Rehearsal, type Scene } from '../../../engine/run/rehearse.ts';
import type { FlowDocument, FlowNode } from '../../../engine/sdk/flow.ts';
import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import type { Value } from '../../../engine/sdk/value.ts';
import { registry } from '../../../nodes/registry.ts';

export interface Trial {
  readonly rehearsal: Rehearsal;
  /** What happened when the node was entered. */
  readonly scene: Scene;
}

interface Circumstances {
  readonly locale: string;
  readonly now: number;
  /** What the customer typed before, the last of which is `text`. */
  readonly texts?: readonly string[];
  readonly values?: ReadonlyMap<string, Value>;
}

/**
 * Plays one node of a flow with the flow's own variables, and nothing behind its outlets. Null while it does not
 * compile.
 */
export function rehearseOne(document: FlowDocument, node: FlowNode, { locale, now, texts = [], values = new Map() }: Circumstances): Trial | null {
  // Any text is an id: those of the nodes around it are made to differ from its own.
  const [ask, after] = [`${node.id} before`.slice(-128), `${node.id} after`.slice(-128)];
  const asks = texts.map((_, index) => ({ id: `${ask}${index}`.slice(-128), type: 'conversation', config: { expect: { kind: 'text' } } }));
  const compiled = compileFlow(
    {
      ...document,
      variables: document.variables.map((each) => ({ ...each, ...(values.has(each.name) && { initial: values.get(each.name) }) })),
      start: asks[0]?.id ?? node.id,
      nodes: [...asks, node, { id: after, type: 'end', config: {} }],
      edges: [
        ...asks.map(({ id }, index) => ({ from: id, outlet: 'answered', to: asks[index + 1]?.id ?? node.id })),
        ...outletsOf(registry, node).map(({ name }) => ({ from: node.id, outlet: name, to: after })),
      ],
      layout: { nodes: [], groups: [], notes: [] },
    },
    registry,
  );
  if (!compiled.ok) return null;
  const rehearsal = rehearse(compiled.flow, { locale, now });
  return { rehearsal, scene: texts.reduce((_, text) => rehearsal.type(text), rehearsal.opening) };
}

/** The outlet by which a scene leaves a node; null while it stays there. */
export function outletTaken({ visits }: Scene, node: string): string | null {
  return visits.findLast((each) => each.node === node && each.outlet !== null)?.outlet ?? null;
}
