import { useWindowKeys } from '../kit/useWindowKeys.ts';

/** Single keys, wherever nobody is typing and no dialog is open; a key's deed says false where it has nothing to do. */
export function useKeys(keys: Readonly<Record<string, (() => boolean | void) | null>>): void {
  useWindowKeys((event) => {
    const within = event.target instanceof HTMLElement ? event.target : null;
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || within?.closest('input, textarea, select, [contenteditable], [role=listbox]') || document.querySelector('[role=dialog]')) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const deed = Object.hasOwn(keys, name) ? keys[name] : null;
    if (deed && deed() !== false) event.preventDefault();
  });
}
