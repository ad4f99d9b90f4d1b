import { useRef } from 'react';
import { useWindowKeys } from '../kit/useWindowKeys.ts';
import type { Command } from './commands.ts';
import { keyCommand } from './keyCommand.ts';

/** Keys act at the desk, but never while somebody types, and never behind a dialog or a menu. */
export function useDeskKeys(commands: ReadonlyMap<Command, () => void>): void {
  const g = useRef<number | null>(null);
  useWindowKeys((event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector('[role=dialog], [role=menu], [role=listbox]')) return;
    const read = keyCommand({ key: event.key, at: event.timeStamp }, g.current);
    g.current = read.g;
    const run = read.command !== null && commands.get(read.command);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
