import { useWindowKeys } from '../../kit/useWindowKeys.ts';

interface Actions {
  readonly move: (step: 1 | -1) => void;
  readonly attach: (() => void) | null;
  readonly create: (() => void) | null;
  readonly ignore: (() => void) | null;
  readonly undo: (() => void) | null;
}

/** One key for each thing to be made of a group, wherever nobody is typing. */
export function useMissKeys({ move, attach, create, ignore, undo }: Actions): void {
  useWindowKeys((event) => {
    const within = event.target instanceof HTMLElement ? event.target : null;
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || within?.closest('input, textarea, select, [contenteditable], [role=listbox]') || document.querySelector('[role=dialog]')) return;
    const action = { ArrowDown: () => move(1), ArrowUp: () => move(-1), a: attach, n: create, i: ignore, z: undo }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
