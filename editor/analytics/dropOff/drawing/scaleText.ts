import i18next from 'i18next';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import type { Language } from '../../../i18n/language.ts';
import type { HeatScale } from './heat.ts';

/** What the scale of colours goes by, and how far. */
export function scaleText({ by, most }: HeatScale, language: Language): string {
  const t = i18next.getFixedT(language, 'dropOff');
  return t('legend.scale', { by: t(`colour.${by}`), most: by === 'visits' ? formatNumber(most, language) : formatShare(most, language) });
}
