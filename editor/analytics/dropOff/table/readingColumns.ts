import type { TFunction } from 'i18next';
import type { ChartCell, ChartColumn } from '../../../charts/ChartTable.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import type { Language } from '../../../i18n/language.ts';
import { pointsText, pText } from '../../shareText.ts';
import { tooFew } from '../../tooFew.ts';
import { fates } from '../../fates.ts';
import type { NodeReading } from '../nodeReadings.ts';

/** A column of the table of nodes. */
export interface ReadingColumn extends ChartColumn {
  readonly value: (reading: NodeReading) => ChartCell;
  /** Whether its value is of too few to be claimed: files hold it, and readers see none. */
  readonly few?: (reading: NodeReading) => boolean;
}

/** The columns of the table of nodes; those that matter most on a narrow screen first. */
export function readingColumns(t: TFunction<'dropOff'>, language: Language, compared: boolean): readonly ReadingColumn[] {
  const count = (key: string, title: string, value: (reading: NodeReading) => ChartCell): ReadingColumn => ({ key, title, numeric: true, value });
  const share = (key: string, title: string, value: (reading: NodeReading) => ChartCell): ReadingColumn => ({
    ...count(key, title, value), show: (cell) => formatShare(Number(cell), language), few: ({ figures }) => tooFew(figures.dropOff),
  });
  return [
    { key: 'node', title: t('table.node'), value: ({ name }) => name },
    count('visits', t('table.visits'), ({ figures }) => figures.visits),
    share('dropOff', t('table.dropOff'), ({ figures }) => figures.dropOff.share),
    ...(compared
      ? [
          { ...count('change', t('table.change'), ({ change }) => change?.difference ?? null), show: (cell: ChartCell) => t('table.points', { points: pointsText(Number(cell), language) }) },
          { ...count('p', t('table.p'), ({ change }) => change?.p ?? null), show: (cell: ChartCell) => pText(Number(cell)).replace('= ', '') },
        ]
      : []),
    share('low', t('table.low'), ({ figures }) => (figures.decided === 0 ? null : figures.dropOff.low)),
    share('high', t('table.high'), ({ figures }) => (figures.decided === 0 ? null : figures.dropOff.high)),
    count('conversations', t('table.conversations'), ({ figures }) => figures.conversations),
    count('persons', t('table.persons'), ({ persons }) => persons),
    count('decided', t('table.decided'), ({ figures }) => figures.decided),
    ...fates.map((fate) => count(fate, t(`fate.${fate}`), ({ figures }) => figures[fate])),
    { key: 'type', title: t('table.type'), value: ({ type }) => type },
  ];
}
