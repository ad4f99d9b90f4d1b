import { isMac } from './pressedKeys.ts';

const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl', shift: isMac ? '⇧' : 'Shift', alt: isMac ? '⌥' : 'Alt',
  arrowright: '→', arrowleft: '←', arrowup: '↑', arrowdown: '↓', enter: 'Enter', escape: 'Esc', delete: 'Delete', backspace: '⌫', tab: 'Tab', f2: 'F2',
};

/**
 * The caps of the keys of a command, as this machine's keyboard names them.
 *
 * @example keyName('mod+shift+z') // ['Ctrl', 'Shift', 'Z']
 */
export function keyName(keys: string): readonly string[] {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  return parts.map((part) => names[part] ?? part.toUpperCase());
}
