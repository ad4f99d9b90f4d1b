import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toQuery } from '../filter/toQuery.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

interface Props {
  title: string;
  /** What the server calls it. */
  table: 'agents' | 'service-figures';
  query: string;
}

/** A table as files of the server's, with every number in a column of its own. */
export function TableFiles({ title, table, query }: Props) {
  const { t } = useTranslation('analytics');
  const { language } = useLanguage();
  // Spreadsheets take a file without the mark for one in the letters of their own country.
  const looks = { csv: { language, heads: 'titles', bom: 'true' }, parquet: { language } } as const;
  const link = (format: 'csv' | 'parquet', name: string) => <Button component="a" size="compact-sm" variant="subtle" color="gray" leftSection={<IconDownload size={16} aria-hidden />} aria-label={t(format, { title })} href={`/api/analytics/tables/${table}.${format}?${query}&${toQuery(looks[format])}`} download>{name}</Button>;
  return <Group gap={4} wrap="nowrap">{link('csv', 'CSV')}{link('parquet', 'Parquet')}</Group>;
}
