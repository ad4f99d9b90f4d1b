import type { FlowDocument, FlowNode } from '../../../engine/sdk/flow.ts';
import { equalJson } from '../../draft/equalJson.ts';

/** A flow as it was in a version. */
export interface VersionDocument {
  readonly version: number;
  readonly document: FlowDocument;
}

/** What is drawn of several versions of a flow: one as it is, and what the others had elsewhere, otherwise or besides. */
export interface LaidOver extends VersionDocument {
  /** The others, from new to old. */
  readonly others: readonly VersionDocument[];
  /** Nodes with figures that the drawn version does not have, as they were when they last were there. */
  readonly removed: readonly FlowNode[];
  /** Of nodes that are not in all versions as they are drawn: the newest of the other versions that had them otherwise, or, of those removed, had them. */
  readonly since: ReadonlyMap<string, number>;
}

/**
 * Lays versions of a flow over one another: the first is drawn, nodes of the same id are the same node, and those with
 * figures that it does not have are as they last were. A node that no given version knows keeps its id alone.
 */
export function layOver([drawn, ...rest]: readonly [VersionDocument, ...VersionDocument[]], withFigures: Iterable<string>): LaidOver {
  const others = rest.toSorted((a, b) => b.version - a.version);
  const nodes = new Map(drawn.document.nodes.map((node) => [node.id, node]));
  const last = new Map<string, FlowNode>();
  const since = new Map<string, number>();
  for (const { version, document } of others) {
    for (const node of document.nodes) {
      if (!last.has(node.id)) last.set(node.id, node);
      if (!since.has(node.id) && !isSame(node, nodes.get(node.id))) since.set(node.id, version);
    }
  }
  const removed = [...withFigures].filter((id) => !nodes.has(id)).map((id) => last.get(id) ?? { id, type: '', config: {} });
  return { ...drawn, others, removed, since };
}

function isSame(one: FlowNode, other: FlowNode | undefined): boolean {
  return other !== undefined && one.type === other.type && equalJson(one.config, other.config);
}
