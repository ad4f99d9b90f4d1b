import type { OpenFlow } from '../../flow/FlowContext.ts';

/** Closes what is open on the canvas, else selects nothing. */
export function escape({ stage, canvas }: OpenFlow): void {
  const { menu, keys, set, view } = canvas.getState();
  if (menu !== null || keys) set({ menu: null, keys: false });
  else {
    stage.getState().select({});
    view?.element.focus({ preventScroll: true });
  }
}
