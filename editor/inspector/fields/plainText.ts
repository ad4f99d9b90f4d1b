import type { Json } from '../../../engine/sdk/value.ts';

/** What a field of text shows of a value: the text, or a number as one; nothing of what is neither. */
export function plainText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
