/** An expression within `{{ }}` of a text, with the place of what stands between the braces. */
export interface TemplatePart {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** False where the closing braces have not been typed yet. */
  readonly closed: boolean;
}

/**
 * The expressions in a text, by the same rule as the engine's: from `{{` to the next `}}`.
 *
 * @example templateParts('Hello {{ name }}') // [{ source: ' name ', start: 8, end: 14, closed: true }]
 */
export function templateParts(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (let open = text.indexOf('{{'); open >= 0; ) {
    const start = open + 2;
    const shut = text.indexOf('}}', start);
    const end = shut < 0 ? text.length : shut;
    parts.push({ source: text.slice(start, end), start, end, closed: shut >= 0 });
    open = shut < 0 ? -1 : text.indexOf('{{', shut + 2);
  }
  return parts;
}
