import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChartTable } from '../../charts/ChartTable.ts';
import { saveCsv } from '../../charts/saveCsv.ts';

interface Props {
  /** The table's; the file is called by it. */
  title: string;
  /** What it is of, such as its first and last day: stands in the file's name after the title. */
  of?: readonly string[];
  table: () => ChartTable;
}

/** Takes a table away as a CSV file. */
export function SaveTable({ title, of = [], table }: Props) {
  const { t } = useTranslation('analytics');
  const label = t('csv', { title });
  return <Tooltip label={label}><ActionIcon aria-label={label} onClick={() => saveCsv([title, ...of].join(' '), table())}><IconDownload size={18} aria-hidden /></ActionIcon></Tooltip>;
}
