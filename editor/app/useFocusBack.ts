import { useEffect, useState } from 'react';

/** Where to go back to from each dialog that is open, best first. */
const open: (readonly HTMLElement[])[] = [];

/** Gives the focus back to where a dialog was opened, once it is gone: Mantine does so only for one that stays mounted. */
export function useFocusBack(): void {
  const [places] = useState(openedFrom);
  useEffect(() => {
    open.push(places);
    return () => {
      open.splice(open.indexOf(places), 1);
      if (document.activeElement === document.body) places.some(takesFocus);
    };
  }, [places]);
}

function openedFrom(): readonly HTMLElement[] {
  const active = document.activeElement;
  // What is chosen from a menu goes with it; the menu's button stays.
  const button = document.getElementById(active?.closest('[role=menu]')?.getAttribute('aria-labelledby') ?? '');
  // A dialog that takes another's place leads back to where that one was opened.
  const earlier = active === document.body || active?.closest('[role=dialog]') ? open.at(-1) : undefined;
  return [...[button ?? active].filter((each) => each instanceof HTMLElement), ...(earlier ?? [])];
}

function takesFocus(place: HTMLElement): boolean {
  place.focus({ preventScroll: true });
  return document.activeElement === place && place !== document.body;
}
