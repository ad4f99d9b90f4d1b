import { matchChoice, type TypedChoice } from '../../engine/sdk/index.ts';

/**
 * The reasons that a typed text names: one to a line, or divided by commas and the like, each by its label or its
 * place in the list. Null unless all of it is reasons; what is not is the customer's own words.
 */
export function readReasons(text: string, offered: readonly TypedChoice[]): readonly string[] | null {
  for (const parts of [text.split('\n'), text.split(/[\n,，、;；/和与]|\band\b/u), text.split(/[\s,，、;；]+/u)]) {
    const written = parts.map((part) => part.trim()).filter((part) => part !== '');
    const found = written.map((part) => matchChoice(part, offered)?.id);
    const ids = found.filter((id) => id !== undefined);
    if (ids.length > 0 && ids.length === found.length) return [...new Set(ids)];
  }
  return null;
}
