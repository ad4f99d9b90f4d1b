import { UnstyledButton } from '@mantine/core';
import { useLanguage } from '../i18n/useLanguage.ts';
import type { ChartTable } from './ChartTable.ts';
import { showCell } from './showCell.ts';
import classes from './Chart.module.css';

interface Props {
  title: string;
  table: ChartTable;
  /** Pixels after which it scrolls. */
  height?: number | undefined;
  onPick?: ((row: number) => void) | undefined;
}

/** What a chart shows, in rows. */
export function TableView({ title, table: { columns, rows }, height, onPick }: Props) {
  const { language } = useLanguage();
  return (
    // What scrolls has to be reached by keyboard.
    <div className={classes.scroll} style={{ maxHeight: height }} tabIndex={0} role="region" aria-label={title}>
      <table className={classes.table} aria-label={title}>
        <thead><tr>{columns.map(({ key, title: head, numeric }) => <th key={key} scope="col" data-numeric={numeric}>{head}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows have no other name than their place.
            <tr key={at}>
              {columns.map((column, index) => {
                const text = showCell(column, row[column.key], language);
                return index === 0
                  ? <th key={column.key} scope="row" data-numeric={column.numeric}>{onPick ? <UnstyledButton className={classes.pick} onClick={() => onPick(at)}>{text}</UnstyledButton> : text}</th>
                  : <td key={column.key} data-numeric={column.numeric}>{text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
