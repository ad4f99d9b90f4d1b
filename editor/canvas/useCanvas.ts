import { useStore } from 'zustand';
import { useOpenFlow } from '../flow/FlowContext.ts';
import type { CanvasState } from './canvasStore.ts';

/** Part of what is shown on the canvas. */
export function useCanvas<T>(part: (canvas: CanvasState) => T): T {
  return useStore(useOpenFlow().canvas, part);
}
