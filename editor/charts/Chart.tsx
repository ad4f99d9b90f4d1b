import { useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/addTexts.ts';
import { charts as texts } from '../i18n/charts.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import type { ChartOption } from './ChartOption.ts';
import { chartPicture } from './chartPicture.ts';
import type { ChartTable } from './ChartTable.ts';
import type { ChartView } from './ChartView.ts';
import { saveCsv } from './saveCsv.ts';
import { saveFile } from './saveFile.ts';
import { showCell } from './showCell.ts';
import type { SoFar } from './SoFar.ts';
import { tableSoFar } from './tableSoFar.ts';
import { TableView } from './TableView.tsx';
import { useDrawing, type ChartPoint } from './useDrawing.ts';
import { useScheme } from './useScheme.ts';
import { useWalk } from './useWalk.ts';
import classes from './Chart.module.css';

addTexts('charts', texts);

export interface ChartProps {
  title: string;
  /** What the chart shows, for who does not see it: what is compared, and what stands out. */
  summary: string;
  /** Kept from one render to the next (`useMemo`): another one is drawn anew. */
  option: ChartOption;
  table: ChartTable;
  /** What its last point is of, where that is still running: it is drawn and named so that nobody takes it for a fall. */
  soFar?: SoFar | undefined;
  /** Pixels. */
  height?: number;
  /** Pixels below which it scrolls sideways and gets no narrower. */
  minWidth?: number;
  /** Beside the title, before the chart's own tools. */
  actions?: ReactNode;
  /** Where the table's rows are in the chart; by default they are the points of its first series. Kept, as `option`. */
  points?: readonly ChartPoint[];
  /** What else can be clicked, such as what leads from one point to another. Kept, as `option`. */
  beside?: readonly ChartPoint[];
  /** A point was clicked, or Enter pressed on it. What is `beside` goes by numbers that follow those of the points. */
  onPick?: (row: number) => void;
  /** Where an address keeps whether it is read as a table; by default the chart does. */
  view?: ChartView;
}

/** A figure that is drawn, can be read as a table, walked by keyboard and taken away. */
export function Chart({ title, summary, option, table: whole, soFar, height = 300, minWidth, actions, points, beside, onPick, view }: ChartProps) {
  const { t } = useTranslation('charts');
  const { language } = useLanguage();
  const scheme = useScheme();
  const moves = !useReducedMotion(false, { getInitialValueInEffect: false });
  const id = useId();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const own = useState(false);
  const [asTable, setAsTable] = view ?? own;
  const running = soFar && Object.values(whole.rows.at(-1) ?? {}).some((cell) => typeof cell === 'number') ? t(`soFar.${soFar}`) : undefined;
  const table = useMemo(() => (running === undefined ? whole : tableSoFar(whole, running)), [whole, running]);
  const where = useMemo(() => points ?? table.rows.map((_row, index): ChartPoint => ({ series: 0, index })), [points, table]);
  const onPoint = useCallback((at: ChartPoint) => {
    const row = [...where, ...(beside ?? [])].findIndex(({ series, index, of }) => series === at.series && index === at.index && of === at.of);
    if (row >= 0) onPick?.(row);
  }, [where, beside, onPick]);
  const chart = useDrawing({ place, option, scheme, soFar: running, moves, onPoint });
  const { at, ...walk } = useWalk({ chart, points: where, onPick });
  const row = at === null ? undefined : table.rows[at];
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    saveFile(`${title}.${kind}`, await chartPicture(kind, { title, option, scheme, soFar: running, width: Math.max(640, place?.clientWidth ?? 960), height }));
  };
  const ToggleIcon = asTable ? IconChartBar : IconTable;

  return (
    <figure className={classes.figure} aria-labelledby={`${id}title`}>
      <figcaption className={classes.head}>
        <div>
          <h3 id={`${id}title`}>{title}</h3>
          <p id={`${id}summary`}>{summary}{running !== undefined && !asTable && t('soFar.note', { running })}</p>
        </div>
        <div className={classes.tools}>
          {actions}
          <Tooltip withinPortal={false} label={t(asTable ? 'asChart' : 'asTable')}>
            <ActionIcon aria-label={t('toggle', { title })} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}><ToggleIcon size={18} aria-hidden /></ActionIcon>
          </Tooltip>
          <Menu position="bottom-end" shadow="md" width={180}>
            <Menu.Target><ActionIcon aria-label={t('save', { title })}><IconDownload size={18} aria-hidden /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void save('png')}>{t('png')}</Menu.Item>
              <Menu.Item onClick={() => void save('svg')}>{t('svg')}</Menu.Item>
              <Menu.Item onClick={() => saveCsv(title, whole)}>{t('csv')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </figcaption>
      {asTable
        ? <TableView title={title} table={table} height={height} onPick={onPick} />
        : (
          <>
            <div className={classes.wide}><div className={classes.place} style={{ height, minWidth }} ref={setPlace} role="application" aria-roledescription={t('chart')} aria-label={title} aria-describedby={`${id}summary ${id}keys`} tabIndex={0} {...walk} /></div>
            <p className={classes.keys} id={`${id}keys`}>{t(onPick ? 'keysPick' : 'keys')}</p>
            <p className={classes.readout} aria-live="polite" role="status">{row && table.columns.map((column) => t('cell', { title: column.title, value: showCell(column, row[column.key], language) })).join(t('comma'))}</p>
          </>
        )}
    </figure>
  );
}
