import { ViewportPortal } from '@xyflow/react';
import { useCanvas } from './useCanvas.ts';

const far = 100_000;

/** Lines that show with what something dragged is in line. */
export function Guides() {
  const { x, y } = useCanvas((canvas) => canvas.guides);
  if (x === null && y === null) return null;
  return (
    <ViewportPortal>
      {x !== null && <div className="guide" style={{ transform: `translate(${x}px, ${-far}px)`, height: 2 * far, borderLeftWidth: 1 }} />}
      {y !== null && <div className="guide" style={{ transform: `translate(${-far}px, ${y}px)`, width: 2 * far, borderTopWidth: 1 }} />}
    </ViewportPortal>
  );
}
