import type { OpenFlow } from '../../flow/FlowContext.ts';

/** Lets the selected group's title be written. */
export function renameGroup({ stage, canvas }: OpenFlow): boolean {
  const [id] = stage.getState().selection.groups;
  if (id === undefined) return false;
  const title = canvas.getState().view?.element.querySelector(`[data-rename="${CSS.escape(id)}"]`);
  title?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  return title !== null && title !== undefined;
}
