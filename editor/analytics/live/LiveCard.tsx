import type { ReactNode } from 'react';
import type { ChartTable } from '../../charts/ChartTable.ts';
import { SaveTable } from '../table/SaveTable.tsx';
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
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <h2 id={id}>{title}</h2>
        {table.rows.length > 0 && <SaveTable title={title} table={() => table} />}
      </div>
      {children}
    </section>
  );
}
