import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { canvasKey } from './canvasKey.ts';
import type { CanvasNode, GroupCell, NodeCell } from './canvasNode.ts';
import { drawFrames } from './drawFrames.ts';
import { sizeOf } from './sizeOf.ts';
import { snap, type Guides } from './snap.ts';

const noGuides: Guides = { x: null, y: null };

/**
 * What the canvas shows after React Flow has moved or measured something: what is dragged lies in line
 * with its neighbours or on the grid, groups take their nodes along, and frames fit around them.
 *
 * @param reach how near a line pulls, in the canvas's pixels.
 */
export function moveCells(
  cells: readonly CanvasNode[], changes: readonly NodeChange<CanvasNode>[], document: FlowDocument, reach: number,
): { readonly nodes: CanvasNode[]; readonly guides: Guides } {
  const drags = changes.filter((change) => change.type === 'position' && change.dragging === true && change.position !== undefined);
  // The place told when a drag ends is the pointer's, not where it was shown.
  const settled = changes.map((change) => (change.type === 'position' && change.dragging === false ? { id: change.id, type: change.type, dragging: false } : change));
  if (drags.length === 0) return { nodes: refit(applyNodeChanges(settled, [...cells]), document), guides: noGuides };

  const byKey = new Map(cells.map((cell) => [cell.id, cell]));
  const moves = new Map<string, { x: number; y: number }>();
  for (const change of drags) if (change.type === 'position' && change.position) moves.set(change.id, change.position);
  takeMembersAlong(moves, byKey);
  const held = [...moves].flatMap(([id, place]) => {
    const cell = byKey.get(id);
    return cell ? [{ id, ...place, ...sizeOf(cell) }] : [];
  });
  const box = around(held);
  const others = cells.flatMap((cell) => (moves.has(cell.id) || cell.type === 'group' ? [] : [{ id: cell.id, ...cell.position, ...sizeOf(cell) }]));
  const { place, guides } = snap(box, others, reach);
  const [dx, dy] = [place.x - box.x, place.y - box.y];
  const nodes = applyNodeChanges(settled, [...cells]).map((cell) => {
    const moved = moves.get(cell.id);
    return moved ? { ...cell, position: { x: moved.x + dx, y: moved.y + dy } } : cell;
  });
  return { nodes: refit(nodes, document), guides };
}

function takeMembersAlong(moves: Map<string, { x: number; y: number }>, byKey: ReadonlyMap<string, CanvasNode>): void {
  for (const [key, place] of [...moves]) {
    const frame = byKey.get(key);
    if (frame?.type !== 'group') continue;
    const [dx, dy] = [place.x - frame.position.x, place.y - frame.position.y];
    for (const id of frame.data.group.nodes) {
      const member = byKey.get(canvasKey(id));
      if (member && !moves.has(member.id)) moves.set(member.id, { x: member.position.x + dx, y: member.position.y + dy });
    }
  }
}

/** Frames follow the nodes they are around. */
function refit(cells: CanvasNode[], { layout }: FlowDocument): CanvasNode[] {
  if (layout.groups.length === 0) return cells;
  const frames = cells.filter((cell): cell is GroupCell => cell.type === 'group');
  const nodes = cells.filter((cell): cell is NodeCell => cell.type === 'flow');
  const selected = new Set(frames.filter((frame) => frame.selected).map((frame) => frame.data.group.id));
  const fitted = drawFrames(frames, layout.groups, nodes, selected);
  return [...fitted, ...cells.filter((cell) => cell.type !== 'group')];
}

function around(boxes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]) {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { id: '', x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}
