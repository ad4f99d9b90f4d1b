import { useOpenFlow } from '../flow/FlowContext.ts';
import { useCanvas } from './useCanvas.ts';

/** Lines that show with what something dragged is in line. They lie on the screen: on the canvas, they would have to be endless. */
export function Guides() {
  const { x, y } = useCanvas((canvas) => canvas.guides);
  const { canvas } = useOpenFlow();
  const viewport = canvas.getState().view?.flow.getViewport();
  if (viewport === undefined || (x === null && y === null)) return null;
  return (
    <>
      {x !== null && <div className="guide" style={{ left: x * viewport.zoom + viewport.x, top: 0, width: 1, height: '100%' }} />}
      {y !== null && <div className="guide" style={{ left: 0, top: y * viewport.zoom + viewport.y, width: '100%', height: 1 }} />}
    </>
  );
}
