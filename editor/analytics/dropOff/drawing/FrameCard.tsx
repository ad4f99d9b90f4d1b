import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import type { FrameCell } from './drawCells.ts';

/** The frame of a group. */
export const FrameCard = memo(function FrameCard({ data: { group } }: NodeProps<FrameCell>) {
  return <div className="drawing-frame" data-color={group.color}>{group.title !== '' && <bdi>{group.title}</bdi>}</div>;
});
