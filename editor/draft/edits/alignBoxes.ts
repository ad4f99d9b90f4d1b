import type { Place } from './addNode.ts';

export interface Box extends Place {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down';

/**
 * New places for boxes: edges or middles on one line, or (`across`, `down`) with equal gaps between
 * the outermost two. Fewer than two boxes, or three for gaps, stay.
 */
export function alignBoxes(boxes: readonly Box[], how: Alignment): ReadonlyMap<string, Place> {
  if (how === 'across' || how === 'down') return spread(boxes, how);
  if (boxes.length < 2) return new Map();
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const place: Readonly<Record<typeof how, (box: Box) => Place>> = {
    left: ({ y }) => ({ x: left, y }),
    center: ({ y, width }) => ({ x: Math.round((left + right - width) / 2), y }),
    right: ({ y, width }) => ({ x: right - width, y }),
    top: ({ x }) => ({ x, y: top }),
    middle: ({ x, height }) => ({ x, y: Math.round((top + bottom - height) / 2) }),
    bottom: ({ x, height }) => ({ x, y: bottom - height }),
  };
  return new Map(boxes.map((box) => [box.id, place[how](box)]));
}

function spread(boxes: readonly Box[], how: 'across' | 'down'): ReadonlyMap<string, Place> {
  if (boxes.length < 3) return new Map();
  const [start, size] = how === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = boxes.toSorted((a, b) => a[start] - b[start]);
  const first = Math.min(...boxes.map((box) => box[start]));
  const last = Math.max(...boxes.map((box) => box[start] + box[size]));
  const gap = (last - first - boxes.reduce((sum, box) => sum + box[size], 0)) / (boxes.length - 1);
  let at = first;
  return new Map(
    sorted.map((box) => {
      const place = { x: box.x, y: box.y, [start]: Math.round(at) };
      at += box[size] + gap;
      return [box.id, place];
    }),
  );
}
