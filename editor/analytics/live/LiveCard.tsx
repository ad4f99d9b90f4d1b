import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChartTable } from '../../charts/ChartTable.ts';
import { saveCsv } from '../../charts/saveCsv.ts';
import classes from './LivePage.module.css';

interface Props {
  id: string;
  title: string;
  /** What it shows, as a file holds it; not offered where it has no rows. */
  table: ChartTable;
  children: ReactNode;
}

/** A part of the board that can be taken along as a table. */
export function LiveCard({ id, title, table, children }: Props) {
  const { t } = useTranslation('live');
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <h2 id={id}>{title}</h2>
        {table.rows.length > 0 && <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconDownload size={16} aria-hidden />} aria-label={t('csvOf', { title })} onClick={() => saveCsv(title, table)}>CSV</Button>}
      </div>
      {children}
    </section>
  );
}
