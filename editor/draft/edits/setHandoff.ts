import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import type { FlowHandoff } from '../../../engine/sdk/flowHandoff.ts';
import { equalJson } from '../equalJson.ts';

/** Changes when the flow gives a conversation to a person. */
export function setHandoff(document: FlowDocument, change: Partial<FlowHandoff>): FlowDocument {
  const handoff = { ...document.handoff, ...change };
  return equalJson(handoff, document.handoff) ? document : { ...document, handoff };
}
