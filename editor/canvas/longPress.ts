import type { PointerEvent } from 'react';

const after = 500;
const still = 10;

/** Handlers for a finger held still for half a second, which is how a menu is asked for on a touch screen. */
export function longPress(pressed: (at: { x: number; y: number }, target: Element) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const cancel = () => clearTimeout(timer);
  return {
    onPointerDownCapture({ pointerType, isPrimary, clientX: x, clientY: y, target }: PointerEvent) {
      cancel();
      if (pointerType !== 'touch' || !isPrimary || !(target instanceof Element)) return;
      start = { x, y };
      timer = setTimeout(() => pressed(start, target), after);
    },
    onPointerMoveCapture({ clientX, clientY }: PointerEvent) {
      if (Math.hypot(clientX - start.x, clientY - start.y) > still) cancel();
    },
    onPointerUpCapture: cancel,
    onPointerCancelCapture: cancel,
  };
}
