import { useMemo } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showCell } from '../../../charts/showCell.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SaveTable } from '../../table/SaveTable.tsx';
import { SortableHead } from '../../table/SortableHead.tsx';
import { sortRows } from '../../table/sortRows.ts';
import { useSorting } from '../../table/useSorting.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { sinceText } from '../sinceText.ts';
import { claimedCell } from './claimedCell.ts';
import { readingColumns } from './readingColumns.ts';
import classes from './ReadingTable.module.css';

interface Props {
  /** In flow order. */
  readings: readonly NodeReading[];
  compared: boolean;
  /** What it is of: stands in a file's name. */
  of: readonly string[];
  /** The column that is sorted by, with - before it from the most. */
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** The node whose panel is open. */
  selected: string | null | undefined;
  onOpen: (node: string | null) => void;
}

/** Every node with all its figures: what the drawing shows, for the keyboard, narrow screens and files. */
export function ReadingTable({ readings, compared, of, sort, onSort, selected, onOpen }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const sorting = useSorting(sort, onSort);
  const columns = useMemo(() => readingColumns(t, language, compared), [t, language, compared]);
  const { key: sortedBy, down } = sorting;
  const rows = useMemo(() => {
    const column = columns.find(({ key }) => key === sortedBy);
    return column === undefined ? readings : sortRows(readings, (each) => claimedCell(column, each), { down }, languageTag[language]);
  }, [readings, columns, sortedBy, down, language]);
  const table = () => ({ columns, rows: rows.map((each) => Object.fromEntries(columns.map(({ key, value }) => [key, value(each)]))) });
  return (
    <div className={classes.part}>
      {/* What scrolls has to be reached by keyboard. */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('table.label')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map(({ key, title, numeric = false }) => <SortableHead key={key} column={key} title={title} numeric={numeric} sorting={sorting} />)}
            </tr>
          </thead>
          <tbody>
            {rows.map((reading) => (
              <tr key={reading.node ?? ''} data-node={reading.node ?? ''} data-selected={reading.node === selected || undefined}>
                {columns.map((column, index) => {
                  if (index === 0) return (
                    <th key={column.key} scope="row"><span className={classes.name}>
                      <UnstyledButton className={classes.open} onClick={() => onOpen(reading.node)} title={reading.name}><bdi>{reading.name}</bdi></UnstyledButton>
                      {(reading.since !== null || reading.place === 'removed') && <span className={classes.removed}>{sinceText(reading, language)}</span>}
                    </span></th>
                  );
                  const few = column.few?.(reading) === true && reading.figures.decided > 0;
                  return <td key={column.key} data-numeric={column.numeric} data-few={few || undefined}>{few ? t('table.few') : showCell(column, column.value(reading), language)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveTable title={t('title')} of={of} table={table} />
    </div>
  );
}
