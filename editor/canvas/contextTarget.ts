import type { OpenFlow } from '../flow/FlowContext.ts';
import type { Selection } from '../flow/stageStore.ts';
import { partOf } from './canvasKey.ts';

const kinds = { nodes: 'node', groups: 'group', notes: 'note' } as const;

export interface ContextTarget {
  readonly kind: 'node' | 'edge' | 'group' | 'note' | 'canvas';
  readonly id: string;
}

/** What a menu asked for at an element of the canvas is about. It is selected first, unless it is among what is selected. */
export function contextTarget({ stage }: OpenFlow, element: Element): ContextTarget | null {
  const { selection, select } = stage.getState();
  const key = element.closest('.react-flow__node')?.getAttribute('data-id');
  if (key) {
    const { kind, id } = partOf(key);
    if (!selection[kind].has(id)) select({ [kind]: new Set([id]) });
    return { kind: kinds[kind], id };
  }
  const edge = element.closest('.react-flow__edge, [data-edge]');
  const edgeId = edge?.getAttribute('data-edge') ?? edge?.getAttribute('data-id');
  if (edgeId) {
    select({ edges: new Set([edgeId]) });
    return { kind: 'edge', id: edgeId };
  }
  const [node] = selection.nodes;
  if (node !== undefined && element.closest('.react-flow__nodesselection')) return { kind: 'node', id: node };
  // The menu key pressed on the canvas itself is about what is selected.
  if (element.classList.contains('react-flow')) return selected(selection) ?? { kind: 'canvas', id: '' };
  return element.closest('.react-flow') ? { kind: 'canvas', id: '' } : null;
}

function selected({ nodes: [node], edges: [edge], groups: [group], notes: [note] }: Selection): ContextTarget | null {
  if (node !== undefined) return { kind: 'node', id: node };
  if (group !== undefined) return { kind: 'group', id: group };
  if (note !== undefined) return { kind: 'note', id: note };
  return edge === undefined ? null : { kind: 'edge', id: edge };
}
