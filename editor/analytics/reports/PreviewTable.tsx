import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TableHead } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import type { ChartCell } from '../../charts/ChartTable.ts';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { formatNumber } from '../../charts/formatNumber.ts';
import { TableView } from '../../charts/TableView.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { previewQuery } from './reportQueries.ts';
import classes from './Reports.module.css';

interface Props {
  table: TableHead;
  query: string;
}

/** Decimals that are shown; files have them all. */
const shown = 3;

/** What a table begins with, as its file would hold it. */
export function PreviewTable({ table, query }: Props) {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const { data, error, isPlaceholderData } = useQuery(previewQuery(table.name, query));
  if (error) return <ProblemAlert error={error} />;
  // What was read before is of another table, or another filter.
  if (data === undefined || isPlaceholderData) return <Skeleton height={240} radius="md" />;
  if (data.rows.length === 0) return <EmptyChart title={t('tables.previewEmpty')} text={t('tables.previewEmptyHint')} />;
  const title = t('tables.preview', { count: data.rows.length });
  const cell = (value: string | number | boolean | null, kind: TableHead['columns'][number]['kind']): string | number | null => {
    if (typeof value === 'boolean') return t(value ? 'tables.yes' : 'tables.no');
    return kind === 'time' && typeof value === 'string' ? value.slice(0, 19).replace('T', ' ') : value;
  };
  const decimal = (value: ChartCell): string => (typeof value === 'number' ? formatNumber(value, language, shown) : (value ?? '–'));
  const columns = table.columns.map(({ name, title: { [language]: head }, kind }) => ({ key: name, title: head, numeric: kind === 'number' || kind === 'integer', ...(kind === 'integer' && { show: String }), ...(kind === 'number' && { show: decimal }) }));
  const rows = data.rows.map((row) => Object.fromEntries(table.columns.map(({ name, kind }, place) => [name, cell(row[place] ?? null, kind)])));
  return (
    <div>
      <h3>{title}</h3>
      <div className={classes.table}><TableView title={title} table={{ columns, rows }} height={360} /></div>
    </div>
  );
}
