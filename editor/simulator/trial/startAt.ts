import type { FlowDocument } from '../../../engine/sdk/flow.ts';

/** A copy of a flow that begins at one of its nodes; the flow itself where there is no such node. */
export function startAt(document: FlowDocument, node: string | null): FlowDocument {
  return node === null || node === document.start || !document.nodes.some(({ id }) => id === node) ? document : { ...document, start: node };
}
