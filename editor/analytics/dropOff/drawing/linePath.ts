import { Position } from '@xyflow/react';
import { edgePath } from '../../../canvas/edgePath.ts';
import type { CardCell, ShareEdge } from './drawCells.ts';

/** How an edge runs between cards where they stand, and where it begins; null where one of them is not drawn. */
export function linePath({ source, sourceHandle, target }: ShareEdge, cards: ReadonlyMap<string, CardCell>): { readonly path: string; readonly x: number; readonly y: number } | null {
  const [from, to] = [cards.get(source), cards.get(target)];
  const [out, into] = [from?.handles?.find(({ id }) => id === sourceHandle), to?.handles?.find(({ type }) => type === 'target')];
  if (from === undefined || to === undefined || out === undefined || into === undefined) return null;
  const [x, y] = [from.position.x + out.x, from.position.y + out.y];
  const { path } = edgePath({ sourceX: x, sourceY: y, sourcePosition: Position.Right, targetX: to.position.x + into.x, targetY: to.position.y + into.y, targetPosition: Position.Left });
  return { path, x, y };
}
