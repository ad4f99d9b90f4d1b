import { getBezierPath, getSmoothStepPath, type Position } from '@xyflow/react';

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly sourcePosition: Position;
  readonly targetX: number;
  readonly targetY: number;
  readonly targetPosition: Position;
}

/** The line of an edge and the place of its middle: a curve onward, and a way around the nodes back. */
export function edgePath(ends: Ends): { readonly path: string; readonly x: number; readonly y: number } {
  const [path, x, y] = ends.targetX >= ends.sourceX - 24 ? getBezierPath({ ...ends, curvature: 0.3 }) : getSmoothStepPath({ ...ends, borderRadius: 16, offset: 28 });
  return { path, x, y };
}
