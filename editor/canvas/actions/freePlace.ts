import type { Place } from '../../draft/edits/addNode.ts';
import type { CanvasNode } from '../canvasNode.ts';
import { sizeOf } from '../sizeOf.ts';
import { grid } from '../snap.ts';

const gap = 24;

/** The place nearest to the wanted one, straight below or above it, where something of a size covers nothing. On the grid. */
export function freePlace(cells: readonly CanvasNode[], wanted: Place, size: { readonly width: number; readonly height: number }): Place {
  const x = Math.round(wanted.x / grid) * grid;
  const y = Math.round(wanted.y / grid) * grid;
  const column = cells
    .filter((cell) => cell.type !== 'group')
    .map((cell) => ({ ...cell.position, ...sizeOf(cell) }))
    .filter((box) => box.x < x + size.width + gap && box.x + box.width + gap > x);
  const isFree = (top: number) => column.every((box) => top + size.height + gap <= box.y || top >= box.y + box.height + gap);
  if (isFree(y)) return { x, y };
  const tops = column.flatMap((box) => [Math.ceil((box.y + box.height + gap) / grid) * grid, Math.floor((box.y - size.height - gap) / grid) * grid]);
  const free = tops.filter(isFree).toSorted((a, b) => distance(a, y) - distance(b, y));
  return { x, y: free[0] ?? y };
}

/** Below is where people look first. */
function distance(top: number, wanted: number): number {
  return top >= wanted ? top - wanted : (wanted - top) * 1.5;
}
