import type { FlowDocument, FlowNode } from '../../../engine/sdk/flow.ts';

/** A flow as it was in a version. */
export interface VersionDocument {
  readonly version: number;
  readonly document: FlowDocument;
}

/** What is drawn of several versions of a flow: the newest, and what it has no more. */
export interface LaidOver extends VersionDocument {
  /** Nodes with figures that the newest version has no more, as they were when they last were there. */
  readonly removed: readonly FlowNode[];
}

/**
 * Lays versions of a flow over one another: the newest is drawn, nodes of the same id are the same node, and those with
 * figures that it does not have any more stand apart. A node that no given version knows keeps its id alone.
 */
export function layOver(newest: VersionDocument, older: readonly VersionDocument[], withFigures: Iterable<string>): LaidOver {
  const drawn = new Set(newest.document.nodes.map(({ id }) => id));
  const known = new Map<string, FlowNode>();
  for (const { document } of older.toSorted((a, b) => a.version - b.version)) for (const node of document.nodes) known.set(node.id, node);
  const removed = [...withFigures].filter((id) => !drawn.has(id)).map((id) => known.get(id) ?? { id, type: '', config: {} });
  return { ...newest, removed };
}
