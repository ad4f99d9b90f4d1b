import { useLayoutEffect } from 'react';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { useWindowKeys } from '../kit/useWindowKeys.ts';
import { copySelected } from './actions/copySelected.ts';
import { pasteText } from './actions/pasteText.ts';
import { removeSelected } from './actions/removeSelected.ts';
import { commands, type Command } from './commands.ts';
import { pressedKeys } from './pressedKeys.ts';

const byKeys: ReadonlyMap<string, Command> = new Map(commands.flatMap((command) => command.keys.map((keys) => [keys, command] as const)));
/** Their keys come back as the browser's own clipboard events, which need no permission. */
const byClipboard: ReadonlySet<Command['name']> = new Set(['copy', 'cut', 'paste']);

/** The keys of the canvas, and the clipboard's. Never while someone writes in a field. */
export function useCanvasKeys(): void {
  const flow = useOpenFlow();
  useWindowKeys((event) => {
    if (event.defaultPrevented || event.isComposing || isWriting(event.target)) return;
    const keys = pressedKeys(event);
    const command = byKeys.get(keys);
    if (command === undefined || byClipboard.has(command.name) || (command.edits && !flow.mayEdit)) return;
    if (!command.anywhere && !isOnCanvas(event.target)) return;
    if (flow.stage.getState().view === 'code' && !command.anywhere) return;
    // From elsewhere, Tab goes on as it does on any page.
    if (keys.endsWith('tab') && !(event.target instanceof Element && event.target.closest('.canvas'))) return;
    // Enter and the space bar on a button press it.
    if (keys === 'enter' && event.target instanceof HTMLButtonElement) return;
    if (command.run(flow, keys) !== false) event.preventDefault();
  });
  useLayoutEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (!isOurs(event)) return;
      const text = copySelected(flow);
      if (text === null || event.clipboardData === null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      if (event.type === 'cut' && flow.mayEdit) removeSelected(flow, 'cut');
    };
    const paste = (event: ClipboardEvent) => {
      if (!isOurs(event) || !flow.mayEdit || event.clipboardData === null) return;
      event.preventDefault();
      pasteText(flow, event.clipboardData.getData('text/plain'));
    };
    const isOurs = ({ target }: Event) => flow.stage.getState().view === 'canvas' && !isWriting(target) && isOnCanvas(target) && getSelection()?.isCollapsed !== false;

    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [flow]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role=textbox], [role=dialog], [role=menu], [role=listbox]') !== null);
}

/** On the canvas, or nowhere in particular. */
function isOnCanvas(target: EventTarget | null): boolean {
  return target === document.body || target === document.documentElement || (target instanceof Element && target.closest('.canvas') !== null);
}
