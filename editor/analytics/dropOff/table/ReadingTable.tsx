import { useMemo } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { csvOf } from '../../../charts/csvOf.ts';
import { saveFile } from '../../../charts/saveFile.ts';
import { showCell } from '../../../charts/showCell.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { NodeReading } from '../nodeReadings.ts';
import { sinceText } from '../sinceText.ts';
import { readingColumns } from './readingColumns.ts';
import { sortReadings } from './sortReadings.ts';
import classes from './ReadingTable.module.css';

interface Props {
  /** In flow order. */
  readings: readonly NodeReading[];
  compared: boolean;
  /** What a file is called, without its ending. */
  fileName: string;
  /** The column that is sorted by, with - before it from the most. */
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** The node whose panel is open. */
  selected: string | null | undefined;
  onOpen: (node: string | null) => void;
}

/** Every node with all its figures: what the drawing shows, for the keyboard, narrow screens and files. */
export function ReadingTable({ readings, compared, fileName, sort, onSort, selected, onOpen }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const sorting = useMemo(() => (sort === undefined ? null : { key: sort.replace('-', ''), down: sort.startsWith('-') }), [sort]);
  const columns = useMemo(() => readingColumns(t, language, compared), [t, language, compared]);
  const rows = useMemo(() => sortReadings(readings, columns, sorting, languageTag[language]), [readings, columns, sorting, language]);
  const save = () => saveFile(`${fileName}.csv`, new Blob([csvOf({ columns, rows: rows.map((each) => Object.fromEntries(columns.map(({ key, value }) => [key, value(each)]))) })], { type: 'text/csv;charset=utf-8' }));
  // Numbers from the most, words from A; once more the other way; then in flow order again.
  const sortBy = (key: string, numeric: boolean) => {
    const [first, second] = numeric ? [`-${key}`, key] : [key, `-${key}`];
    onSort(sorting?.key !== key ? first : sort === first ? second : undefined);
  };
  return (
    <div className={classes.part}>
      {/* What scrolls has to be reached by keyboard. */}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('table.label')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map(({ key, title, numeric = false }) => {
                const by = sorting?.key === key ? (sorting.down ? 'descending' : 'ascending') : 'none';
                const Icon = { descending: IconArrowDown, ascending: IconArrowUp, none: IconArrowsSort }[by];
                return (
                  <th key={key} scope="col" aria-sort={by} data-numeric={numeric}>
                    <UnstyledButton className={classes.sort} onClick={() => sortBy(key, numeric)} title={t('table.sort', { column: title })}>{title}<Icon size={14} aria-hidden /></UnstyledButton>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((reading) => (
              <tr key={reading.node ?? ''} data-node={reading.node ?? ''} data-selected={reading.node === selected || undefined}>
                {columns.map((column, index) => {
                  if (index === 0) return (
                    <th key={column.key} scope="row">
                      <UnstyledButton className={classes.open} onClick={() => onOpen(reading.node)} title={reading.name}><bdi>{reading.name}</bdi></UnstyledButton>
                      {reading.since !== null && <span className={classes.removed}>{sinceText(reading, language)}</span>}
                    </th>
                  );
                  const few = column.few?.(reading) === true && reading.figures.decided > 0;
                  return <td key={column.key} data-numeric={column.numeric} data-few={few || undefined}>{few ? t('table.few') : showCell(column, column.value(reading), language)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button className={classes.save} size="xs" variant="default" leftSection={<IconDownload size={15} aria-hidden />} onClick={save}>{t('table.csv')}</Button>
    </div>
  );
}
