import type { PointerEvent, TouchEvent } from 'react';

const after = 500;
const still = 10;

/** Handlers for a finger held still for half a second, which is how a menu is asked for on a touch screen. */
export function longPress(pressed: (at: { x: number; y: number }, target: Element) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let held = false;
  const cancel = () => clearTimeout(timer);
  return {
    onPointerDownCapture({ pointerType, isPrimary, clientX: x, clientY: y, target }: PointerEvent) {
      cancel();
      held = false;
      if (pointerType !== 'touch' || !isPrimary || !(target instanceof Element)) return;
      start = { x, y };
      timer = setTimeout(() => {
        held = true;
        pressed(start, target);
      }, after);
    },
    onPointerMoveCapture({ clientX, clientY }: PointerEvent) {
      if (Math.hypot(clientX - start.x, clientY - start.y) > still) cancel();
    },
    onPointerUpCapture: cancel,
    onPointerCancelCapture: cancel,
    /** Else the click that follows when the finger is lifted would close the menu again. */
    onTouchEndCapture(event: TouchEvent) {
      if (held && event.cancelable) event.preventDefault();
    },
  };
}
