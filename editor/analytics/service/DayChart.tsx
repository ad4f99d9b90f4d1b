import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceSeries } from '../../../server/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import type { ChartView } from '../../charts/ChartView.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useSoFar } from '../filter/useSoFar.ts';
import { lineOption } from './lineOption.ts';
import { shortDay } from './shortDay.ts';
import { showUnit } from './showUnit.ts';

interface DayLine {
  readonly name: string;
  readonly of: (figures: ServiceSeries['groups'][number]['figures']) => number | null;
}

interface Props {
  title: string;
  unit: Parameters<typeof showUnit>[0];
  /** The same from one render to the next. */
  lines: readonly DayLine[];
  days: ServiceSeries['groups'];
  view: ChartView;
}

/** Figures of one unit, day by day. */
export function DayChart({ title, unit, lines, days, view }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const last = days.at(-1);
  const soFar = useSoFar(last && { from: last.key });
  const show = (value: number | null): string => showUnit(unit, value, language);
  const drawn = useMemo(() => lines.map(({ name, of }) => ({ name, values: days.map(({ figures }) => of(figures)) })), [lines, days]);
  const option = useMemo(
    () => lineOption({ groups: days.map(({ key }) => shortDay(key, language)), lines: drawn, unit, show: (value) => showUnit(unit, value, language) }),
    [days, drawn, unit, language],
  );
  const table = useMemo(() => ({
    columns: [{ key: 'day', title: t('group.day') }, ...drawn.map(({ name }, line) => ({ key: `l${line}`, title: name, numeric: true, show: (value: string | number | null) => showUnit(unit, typeof value === 'number' ? value : null, language) }))],
    rows: days.map(({ key }, at) => ({ day: key, ...Object.fromEntries(drawn.map(({ values }, line) => [`l${line}`, values[at] ?? null])) })),
  }), [days, drawn, unit, language, t]);
  const peaks = drawn.flatMap(({ name, values }) => {
    const at = values.reduce<number>((best, value, place) => ((value ?? -1) > (values[best] ?? -1) ? place : best), 0);
    const [value, day] = [values[at] ?? null, days[at]];
    return value === null || day === undefined ? [] : [t('peakOf', { name, day: shortDay(day.key, language), value: show(value) })];
  });
  return <Chart title={title} summary={peaks.join(language === 'zh' ? '' : ' ')} option={option} table={table} soFar={soFar} height={260} view={view} />;
}
