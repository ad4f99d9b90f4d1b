import * as z from 'zod';
import { locale, localizedText } from './localizedText.ts';

const message = 'write the text in at least one language';

/** A text that says something in at least one language. */
export const writtenText = localizedText.refine(saysSomething, message);

/** Such a text, short enough for a button or a title. */
export const shortText = z.record(locale, z.string().max(200)).refine(saysSomething, message).meta({ kind: 'short-text' });

function saysSomething(text: Readonly<Record<string, string>>): boolean {
  return Object.values(text).some((each) => each.trim() !== '');
}
