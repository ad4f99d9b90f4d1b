import { copyParts } from '../../draft/edits/copyParts.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';

/** What is selected, as a text for the clipboard; null when nothing is that could be copied. */
export function copySelected({ draft, stage }: OpenFlow): string | null {
  const clip = copyParts(draft.getState().document, stage.getState().selection);
  return clip && JSON.stringify(clip);
}
