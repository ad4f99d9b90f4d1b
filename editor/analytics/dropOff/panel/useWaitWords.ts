import { useTranslation } from 'react-i18next';
import type { SurvivalCurve } from '../../../../server/contract.ts';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { limitLines } from './limitLines.ts';

/** What a curve of waiting says, in words; null where nobody has left. */
export function useWaitWords({ visits, left, timedOut, other, limits, median }: SurvivalCurve): string | null {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  if (left + timedOut === 0) return null;
  const time = (at: number): string => formatDuration(at, language);
  const lines = limitLines(limits, time);
  const counts = { left: formatNumber(left, language), visits: formatNumber(visits, language), timedOut: formatNumber(timedOut, language), median: formatDuration(median, language) };
  const between = language === 'zh' ? '' : ' ';
  if (lines.length === 0) return [t(median === null ? 'panel.waitingNoMedian' : 'panel.waitingMedian', counts), t('panel.logScale')].join(between);
  return [
    t('panel.waitingLimit', { ...counts, limit: lines.map(({ at }) => time(at)).join(t('listComma')) }),
    t(median === null ? 'panel.limitNoMedian' : 'panel.limitMedian', { ...counts, share: formatShare(other / visits, language) }),
    ...(lines.length > 1 ? [t('panel.severalLimits')] : []),
    t('panel.logScale'),
  ].join(between);
}
