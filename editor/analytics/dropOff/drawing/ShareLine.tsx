import { memo } from 'react';
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { edgePath } from '../../../canvas/edgePath.ts';
import type { ShareEdge } from './drawCells.ts';

/** Pixels of a line that nothing left by, and of one that everything did. */
const [thin, thick] = [1.25, 9];

/** An edge as wide as the share of visits that left by it. */
export const ShareLine = memo(function ShareLine({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition, data }: EdgeProps<ShareEdge>) {
  const { path } = edgePath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition });
  const share = data?.share ?? 0;
  const class_ = ['share-line', share === 0 ? 'unused' : '', data?.rescue === true ? 'rescue' : ''].join(' ');
  return <BaseEdge path={path} className={class_} interactionWidth={0} style={{ strokeWidth: thin + (thick - thin) * share }} />;
});
