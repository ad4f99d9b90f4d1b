import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceFigureKey, ServiceFigures, ServiceFigureValue } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { Definitions } from './definitionsOf.ts';
import { headOf } from './headOf.ts';
import { SplitChart } from './SplitChart.tsx';
import { useChartView } from '../useChartView.ts';
import classes from './ServicePage.module.css';

interface Props {
  definitions: Definitions;
  figures: ServiceFigures['figures'];
}

/** What customers gave, and why people were wanted. */
export function OutcomeCharts({ definitions, figures }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const of = (key: ServiceFigureKey): ServiceFigureValue | undefined => figures.find((each) => each.key === key)?.value;
  const [ratings, reasons] = [of('ratingShares'), of('handoffReasons')];
  const [ratingTitle, reasonTitle] = [definitions.get('ratingShares'), definitions.get('handoffReasons')];
  const [ratingView, reasonView] = [useChartView('ratings'), useChartView('reasons')];
  const first = reasons?.kind === 'split' ? reasons.parts[0] : undefined;
  const ratingWords = useMemo(() => ({ part: t('ratings.score'), count: t('ratings.count'), share: t('ratings.share'), none: t('ratings.none') }), [t]);
  const reasonWords = useMemo(() => ({ part: t('reasons.reason'), count: t('reasons.count'), share: t('reasons.share'), none: t('reasons.none') }), [t]);
  return (
    <div className={classes.pair}>
      {ratings?.kind === 'split' && ratingTitle && (
        <SplitChart definition={ratingTitle} value={ratings} words={ratingWords} view={ratingView} summary={t('ratings.summary', { ratings: formatNumber(ratings.of, language), share: formatShare(headOf(of('satisfaction')), language) })} />
      )}
      {reasons?.kind === 'split' && reasonTitle && (
        <SplitChart
          definition={reasonTitle} value={reasons} words={reasonWords} view={reasonView}
          summary={first === undefined ? '' : t('reasons.summary', { handoffs: formatNumber(reasons.of, language), first: reasonTitle.parts.find(({ key }) => key === first.key)?.title[language] ?? first.key, share: formatShare(first.share, language) })}
        />
      )}
    </div>
  );
}
