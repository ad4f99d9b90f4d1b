import type { FlowDocument } from '../../../engine/sdk/flow.ts';

/** Makes conversations begin at a node. */
export function setStart(document: FlowDocument, node: string): FlowDocument {
  return document.start === node || !document.nodes.some(({ id }) => id === node) ? document : { ...document, start: node };
}
