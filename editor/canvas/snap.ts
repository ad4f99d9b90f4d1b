import type { Place } from '../draft/edits/addNode.ts';
import type { Box } from '../draft/edits/alignBoxes.ts';

/** Lines to show while dragging, in the canvas's pixels. */
export interface Guides {
  readonly x: number | null;
  readonly y: number | null;
}

export const grid = 8;

/**
 * Where something dragged should come to lie: in line with the nearest edge or middle of another box
 * within `reach`, else on the grid of 8; and the lines to show for it.
 */
export function snap(dragged: Box, others: Iterable<Box>, reach: number): { readonly place: Place; readonly guides: Guides } {
  const across = { by: reach, at: NaN, shift: 0 };
  const down = { by: reach, at: NaN, shift: 0 };
  const near = 1_200;
  for (const other of others) {
    if (Math.abs(other.x - dragged.x) > near || Math.abs(other.y - dragged.y) > near) continue;
    meet(across, dragged.x, dragged.width, other.x, other.width);
    meet(down, dragged.y, dragged.height, other.y, other.height);
  }
  const onGrid = (at: number) => Math.round(at / grid) * grid;
  return {
    place: { x: Number.isNaN(across.at) ? onGrid(dragged.x) : dragged.x + across.shift, y: Number.isNaN(down.at) ? onGrid(dragged.y) : dragged.y + down.shift },
    guides: { x: Number.isNaN(across.at) ? null : across.at, y: Number.isNaN(down.at) ? null : down.at },
  };
}

/** Start with start, middle with middle, end with end. */
function meet(best: { by: number; at: number; shift: number }, start: number, size: number, otherStart: number, otherSize: number): void {
  for (const share of [0, 0.5, 1]) {
    const shift = otherStart + otherSize * share - (start + size * share);
    if (Math.abs(shift) >= best.by) continue;
    best.by = Math.abs(shift);
    best.shift = shift;
    best.at = otherStart + otherSize * share;
  }
}
