import type { FlowDocument, FlowNode } from '../../engine/sdk/flow.ts';
import { withPlaces } from '../draft/edits/withPlaces.ts';
import type { Selection } from '../flow/stageStore.ts';
import { canvasKey, noteKey } from './canvasKey.ts';
import type { CanvasNode, GroupCell, NodeCell, NoteCell } from './canvasNode.ts';
import { drawFrames } from './drawFrames.ts';
import { estimateSize } from '../draft/estimateSize.ts';
import { nodeName } from './nodeName.ts';

const placed = new WeakMap<FlowDocument, ReadonlyMap<string, { readonly x: number; readonly y: number }>>();

/**
 * The canvas's nodes for a document. What has not changed since `before` stays the same object, so that a
 * change of one node draws one node again; what is being dragged stays where it is held.
 */
export function drawNodes(before: readonly CanvasNode[], document: FlowDocument, selection: Selection, language: 'zh' | 'en'): CanvasNode[] {
  const known = new Map(before.map((cell) => [cell.id, cell]));
  const places = placesOf(document);
  const nodes = document.nodes.map((node): NodeCell => {
    const id = canvasKey(node.id);
    const old = known.get(id);
    const cell = old?.type === 'flow' ? old : undefined;
    return drawNode(cell, id, node, places.get(node.id) ?? { x: 0, y: 0 }, { start: node.id === document.start, selected: selection.nodes.has(node.id), language });
  });
  const notes = document.layout.notes.map((note): NoteCell => {
    const id = noteKey(note.id);
    const old = known.get(id);
    const selected = selection.notes.has(note.id);
    if (old?.type === 'note' && old.data.note === note && old.selected === selected && (old.dragging || at(old, note)) && old.width === note.width && old.height === note.height) return old;
    const position = old?.dragging ? old.position : { x: note.x, y: note.y };
    return { ...(old?.type === 'note' ? old : {}), id, type: 'note', position, data: { note }, width: note.width, height: note.height, selected, zIndex: selected ? 1 : 0 };
  });
  const frames = drawFrames(before.filter((cell): cell is GroupCell => cell.type === 'group'), document.layout.groups, nodes, selection.groups);
  return [...frames, ...notes, ...nodes];
}


function drawNode(
  old: NodeCell | undefined, id: string, node: FlowNode, place: { readonly x: number; readonly y: number },
  { start, selected, language }: { readonly start: boolean; readonly selected: boolean; readonly language: 'zh' | 'en' },
): NodeCell {
  const ariaLabel = nodeName(node, language);
  const sameData = old?.data.node === node && old.data.start === start;
  const stays = old?.dragging || (old !== undefined && at(old, place));
  if (old && sameData && stays && old.selected === selected && old.ariaLabel === ariaLabel) return old;
  const { width, height } = estimateSize(node);
  return {
    ...old,
    id,
    type: 'flow',
    position: old && stays ? old.position : { x: place.x, y: place.y },
    data: old && sameData ? old.data : { node, start },
    initialWidth: width,
    initialHeight: height,
    selected,
    zIndex: selected ? 3 : 2,
    ariaLabel,
    ariaRole: 'group',
    domAttributes,
  };
}

/** The keyboard walks from node to node by itself; see the keys. */
const domAttributes = { tabIndex: -1 } as const;

function at({ position }: CanvasNode, place: { readonly x: number; readonly y: number }): boolean {
  return position.x === place.x && position.y === place.y;
}

function placesOf(document: FlowDocument): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const found = placed.get(document) ?? new Map(withPlaces(document).layout.nodes.map((each) => [each.id, each]));
  placed.set(document, found);
  return found;
}
