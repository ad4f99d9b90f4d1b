import i18next from 'i18next';
import type { Language } from '../../../i18n/language.ts';
import type { Change } from '../nodeReadings.ts';
import { pointsText, pText } from '../shareText.ts';

/** How a node's drop-off has changed, and whether by more than chance. */
export function changeText({ difference, p, significant }: Change, language: Language): string {
  const t = i18next.getFixedT(language, 'dropOff');
  if (difference === null || p === null) return t('change.none');
  return t(significant ? 'change.significant' : 'change.chance', { points: pointsText(difference, language), p: pText(p) });
}
