import i18next from 'i18next';
import type { Language } from './language.ts';

/**
 * Adds a room's texts when the room is loaded, so that the first screen does not wait for the words of all others.
 * Called at the top of the file that is the room's way in.
 */
export function addTexts(room: string, texts: Readonly<Record<Language, object>>): void {
  for (const language of ['zh', 'en'] as const) i18next.addResourceBundle(language, room, texts[language]);
}
