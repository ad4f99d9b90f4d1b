import i18next from 'i18next';
import type { Language } from '../../i18n/language.ts';
import type { NodeReading } from './nodeReadings.ts';

/** In which other version a node was otherwise, or, where it is not drawn, was. Empty where it is as in all versions. */
export function sinceText({ place, since }: Pick<NodeReading, 'place' | 'since'>, language: Language): string {
  const t = i18next.getFixedT(language, 'dropOff');
  const isRemoved = place === 'removed';
  // Of what no version knows there is no more to say.
  if (since === null) return isRemoved ? t('since.unknown') : '';
  const { version, isNewer } = since;
  if (isRemoved) return t(isNewer ? 'since.added' : 'since.removed', { version });
  return t(isNewer ? 'since.differs' : 'since.changed', { version });
}
