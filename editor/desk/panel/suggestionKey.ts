interface Press {
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/**
 * The place of the suggestion that a key means, or null: Alt with 1 to 5 anywhere, and the digits alone where nothing is
 * being typed. By the key's place, because Alt makes other characters of digits on some keyboards.
 */
export function suggestionKey({ code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing }: Press, typing: boolean): number | null {
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1];
  if (digit === undefined || ctrlKey || metaKey || shiftKey || repeat || isComposing || (typing && !altKey)) return null;
  return Number(digit) - 1;
}
