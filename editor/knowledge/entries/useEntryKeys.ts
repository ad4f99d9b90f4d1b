import { useWindowKeys } from '../../kit/useWindowKeys.ts';

interface Actions {
  readonly go: (step: 1 | -1) => void;
  readonly make: (() => void) | null;
}

/** Alt with Page Up or Page Down opens the neighbouring entry, Alt with N begins a new one, wherever the cursor is. */
export function useEntryKeys({ go, make }: Actions): void {
  useWindowKeys((event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector('[role=dialog]')) return;
    // On a Mac, Alt with N is a letter of its own.
    const action = { PageDown: () => go(1), PageUp: () => go(-1), KeyN: make }[event.code];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
