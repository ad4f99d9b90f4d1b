import type { OpenFlow } from '../../flow/FlowContext.ts';
import { canvasKey } from '../canvasKey.ts';
import { reveal } from './reveal.ts';

/** Selects a node, brings it into view where it is outside, and puts the keyboard on it. */
export function focusNode(flow: OpenFlow, id: string): void {
  flow.stage.getState().select({ nodes: new Set([id]) });
  reveal(flow, id);
  const focus = () => {
    const { view, menu } = flow.canvas.getState();
    // Meanwhile the keyboard may have gone elsewhere.
    if (menu !== null || document.activeElement?.closest('input, textarea, [role=dialog]')) return true;
    const found = view?.element.querySelector(`.react-flow__node[data-id="${CSS.escape(canvasKey(id))}"]`);
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
    return found !== null;
  };
  // What was outside the view is drawn when it comes in.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (!focus()) setTimeout(focus, 350);
  }));
}
