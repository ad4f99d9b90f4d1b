import { useLayoutEffect } from 'react';
import type { Command } from './commands.ts';
import { keyCommand } from './keyCommand.ts';

/** Keys act at the desk, but never while somebody types, and never behind a dialog or a menu. */
export function useDeskKeys(commands: ReadonlyMap<Command, () => void>): void {
  // As soon as what the keys act on is seen, they are heard.
  useLayoutEffect(() => {
    let g: number | null = null;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog], [role=menu], [role=listbox]')) return;
      const read = keyCommand({ key: event.key, at: event.timeStamp }, g);
      g = read.g;
      const run = read.command !== null && commands.get(read.command);
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [commands]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
