/** A Mac's Cmd does what Ctrl does elsewhere. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * A key press as commands name it.
 *
 * @example pressedKeys(event) // 'mod+shift+z'
 */
export function pressedKeys({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>, mac = isMac): string {
  // With Alt a Mac writes other letters, and with Ctrl some layouts do.
  const plain = /^Key[A-Z]$/.test(code) && (altKey || ctrlKey || metaKey) ? code.slice(3).toLowerCase() : key.toLowerCase();
  const writes = plain.length === 1 && !/[a-z]/.test(plain);
  return [(mac ? metaKey : ctrlKey) && 'mod', (mac ? ctrlKey : metaKey) && 'other', altKey && 'alt', shiftKey && !writes && 'shift', plain].filter((each) => each !== false).join('+');
}
