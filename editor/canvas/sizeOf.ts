import type { CanvasNode } from './canvasNode.ts';

/** How large something is drawn, or will be. In the canvas's pixels. */
export function sizeOf({ measured, width, height, initialWidth, initialHeight }: CanvasNode): { readonly width: number; readonly height: number } {
  return { width: measured?.width ?? width ?? initialWidth ?? 0, height: measured?.height ?? height ?? initialHeight ?? 0 };
}
