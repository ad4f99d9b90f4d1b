import i18next from 'i18next';
import type { Language } from '../../i18n/language.ts';
import type { NodeReading } from './nodeReadings.ts';

/** In which other version a node was otherwise, or, where it is removed, last was. Empty where there is none. */
export function sinceText({ place, since }: NodeReading, language: Language): string {
  if (since === null) return '';
  return i18next.getFixedT(language, 'dropOff')(place === 'removed' ? 'since.removed' : 'since.changed', { version: since });
}
