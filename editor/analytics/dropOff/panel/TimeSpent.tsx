import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeDetail } from '../../../../server/contract.ts';
import { Chart } from '../../../charts/Chart.tsx';
import type { ChartOption } from '../../../charts/ChartOption.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { columnsOf } from '../../../charts/columnsOf.ts';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { palette } from '../../../charts/palette.ts';
import { useScheme } from '../../../charts/useScheme.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useChartView } from '../../useChartView.ts';
import { LeavingsLink } from './LeavingsLink.tsx';
import classes from './NodePanel.module.css';

/** How long visits last that are over: in classes, and by what became of them. */
export function TimeSpent({ spent: { all, by, histogram } }: { spent: NodeDetail['spent'] }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const scheme = useScheme();
  const view = useChartView('spent');
  const parts = useMemo(() => {
    const name = ({ from, to }: (typeof histogram)[number]): string => (to === null ? t('panel.atLeast', { from: formatDuration(from, language) }) : t('panel.under', { to: formatDuration(to, language) }));
    const last = histogram.findLastIndex(({ visits }) => visits > 0);
    const shown = histogram.slice(0, last + 1).map((each) => ({ name: name(each), visits: each.visits }));
    const option: ChartOption = {
      grid: { left: 8, right: 16, top: 12, bottom: 8, outerBoundsMode: 'same', outerBounds: { left: 8, right: 16, top: 12, bottom: 8 } },
      xAxis: { type: 'category', data: shown.map((each) => each.name), axisLabel: { rotate: 40 } },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', name: t('table.visits'), itemStyle: { color: palette[scheme].series[0] }, data: shown.map(({ visits }) => visits) }],
    };
    const table: ChartTable = { columns: [{ key: 'name', title: t('panel.lasted') }, columnsOf(language).count('visits', t('table.visits'))], rows: shown };
    return { option, table };
  }, [histogram, scheme, language, t]);

  if (all.count === 0) return <section><h3>{t('panel.spent')}</h3><p className={classes.quiet}>{t('share.none')}</p></section>;
  return (
    <section aria-label={t('panel.spent')}>
      <Chart title={t('panel.spent')} summary={t('panel.spentSummary', { median: formatDuration(all.median, language), p90: formatDuration(all.p90, language) })} option={parts.option} table={parts.table} height={190} view={view} />
      <div className={classes.scroll}>
        <table className={classes.spent}>
          <thead><tr><th scope="col">{t('table.became')}</th><th scope="col">{t('panel.median')}</th><th scope="col">{t('panel.p90')}</th><th scope="col">{t('panel.mean')}</th><th scope="col">{t('panel.sample')}</th></tr></thead>
          <tbody>
            {[...by.map((each) => ({ key: each.became, title: t(`fate.${each.became}`), spent: each.spent })), { key: 'all' as const, title: t('panel.allVisits'), spent: all }].map(({ key, title, spent: { median, p90, mean, count } }) => (
              <tr key={key}><th scope="row">{title}</th><td>{formatDuration(median, language)}</td><td>{formatDuration(p90, language)}</td><td>{formatDuration(mean, language)}</td><td><LeavingsLink leavings={{ became: key, outlet: undefined }}>{formatNumber(count, language)}</LeavingsLink></td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
