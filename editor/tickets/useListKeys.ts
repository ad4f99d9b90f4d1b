import type { RefObject } from 'react';
import { useKeys } from './useKeys.ts';

/** Keys of the list: arrows go from ticket to ticket, `/` searches, `n` makes a new one. */
export function useListKeys({ field, onNew }: { readonly field: RefObject<HTMLInputElement | null>; readonly onNew: (() => void) | null }): void {
  useKeys({ ArrowDown: () => move(1), ArrowUp: () => move(-1), '/': () => field.current?.focus(), n: onNew });
}

function move(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-ticket] a')];
  const at = links.findIndex((each) => each === document.activeElement);
  const next = at < 0 ? links[step === 1 ? 0 : links.length - 1] : links[at + step];
  next?.focus();
  return next !== undefined;
}
