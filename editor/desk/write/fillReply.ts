const slot = /\{\{\s*([^{}]+?)\s*\}\}/gu;

/**
 * A reply with its `{{name}}`s filled in. What is not known stays as it is, to be seen before it is sent.
 *
 * @example fillReply('您好，{{contact.name}}', new Map([['contact.name', '王']])) // '您好，王'
 */
export function fillReply(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(slot, (whole, name: string) => values.get(name) || whole);
}

/** The names that are still to be filled in, each once. */
export function unfilled(text: string): string[] {
  return [...new Set([...text.matchAll(slot)].map(([, name]) => name ?? ''))];
}
