import { namesIn } from './namesIn.ts';
import { templateParts } from './templateParts.ts';

/** An expression that reads one variable by another name. */
export function replaceName(source: string, from: string, to: string): string {
  return namesIn(source)
    .filter(({ name }) => name === from)
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + to + text.slice(end), source);
}

/** The same for a text with `{{ expressions }}` in it. */
export function replaceNameInText(text: string, from: string, to: string): string {
  return templateParts(text)
    .toReversed()
    .reduce((whole, { source, start, end }) => whole.slice(0, start) + replaceName(source, from, to) + whole.slice(end), text);
}
