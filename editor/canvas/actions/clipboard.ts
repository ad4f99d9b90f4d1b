import type { OpenFlow } from '../../flow/FlowContext.ts';
import { copyText } from '../../kit/copyText.ts';
import { copySelected } from './copySelected.ts';
import { pasteText } from './pasteText.ts';
import { removeSelected } from './removeSelected.ts';

/** Copies what is selected, for menus and the palette; the keys go through the browser's own copying. */
export function copyToClipboard(flow: OpenFlow): void {
  void copy(flow);
}

export function cutToClipboard(flow: OpenFlow): void {
  void copy(flow).then((copied) => copied && removeSelected(flow, 'cut'));
}

/** Pastes where the browser lets a page read the clipboard; elsewhere says by which keys it goes. */
export function pasteFromClipboard(flow: OpenFlow): void {
  const { menu, view, set } = flow.canvas.getState();
  const at = menu?.kind === 'context' && menu.on.kind === 'canvas' ? view?.flow.screenToFlowPosition(menu.at) : undefined;
  Promise.resolve()
    .then(() => navigator.clipboard.readText())
    .then((text) => pasteText(flow, text, at))
    .catch(() => set({ hint: 'pasteByKey' }));
}

async function copy(flow: OpenFlow): Promise<boolean> {
  const text = copySelected(flow);
  if (text === null) return false;
  const copied = await copyText(text);
  flow.canvas.getState().set({ hint: copied ? 'copied' : 'cannotCopy' });
  return copied;
}
