import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceFigureDefinition, ServiceFigureValue } from '../../../server/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import type { ChartView } from '../../charts/ChartView.ts';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { formatShare } from '../../charts/formatShare.ts';
import { palette } from '../../charts/palette.ts';
import { useScheme } from '../../charts/useScheme.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

interface Props {
  definition: ServiceFigureDefinition;
  value: Extract<ServiceFigureValue, { kind: 'split' }>;
  /** What is told below the title. */
  summary: string;
  words: { readonly part: string; readonly count: string; readonly share: string; readonly none: string };
  view: ChartView;
}

/** What a figure divides into: bars from the left, so that names have room. */
export function SplitChart({ definition, value, summary, words, view }: Props) {
  const { language } = useLanguage();
  const { t } = useTranslation('service');
  const scheme = useScheme();
  const rows = useMemo(() => value.parts.map(({ key, count, share }) => ({ part: definition.parts.find((each) => each.key === key)?.title[language] ?? key, count, share })), [value, definition, language]);
  const option = useMemo(() => ({
    grid: { left: 4, right: 48, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis' as const, axisPointer: { type: 'shadow' as const }, valueFormatter: (given: unknown) => (typeof given === 'number' ? formatShare(given, language) : '–') },
    xAxis: { type: 'value' as const, min: 0, axisLabel: { formatter: (given: number) => formatShare(given, language) } },
    yAxis: { type: 'category' as const, inverse: true, data: rows.map(({ part }) => part), axisLabel: { width: 190, overflow: 'break' as const } },
    series: [{ type: 'bar' as const, name: words.share, data: rows.map(({ share }) => share), barMaxWidth: 22, label: { show: true, position: 'right' as const, color: palette[scheme].ink, formatter: ({ value: given }: { value?: unknown }) => (typeof given === 'number' ? formatShare(given, language) : '') } }],
  }), [rows, words, language, scheme]);
  const table = useMemo(() => ({
    columns: [{ key: 'part', title: words.part }, { key: 'count', title: words.count, numeric: true }, { key: 'share', title: words.share, numeric: true, show: (given: string | number | null) => formatShare(typeof given === 'number' ? given : null, language) }],
    rows,
  }), [rows, words, language]);
  if (value.of === 0) return <EmptyChart title={words.none} text={t('noneHint')} />;
  return <Chart title={definition.title[language]} summary={summary} option={option} table={table} height={Math.max(190, 40 + rows.length * 32)} view={view} />;
}
