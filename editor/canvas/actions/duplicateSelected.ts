import { copyParts } from '../../draft/edits/copyParts.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import { pasteClip } from './pasteText.ts';

/** Copies what is selected beside itself. */
export function duplicateSelected(flow: OpenFlow): void {
  const clip = copyParts(flow.draft.getState().document, flow.stage.getState().selection);
  if (clip) pasteClip(flow, clip, 'duplicate');
}
