import type { TFunction } from 'i18next';
import type { EntryFigures } from '../../../../server/contract.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';

/** The entries with every count, for a file: shares can be worked out from them. */
export function entriesCsv(entries: readonly EntryFigures[], t: TFunction<'knowledgeFigures'>, nameOf: (entry: string) => string): ChartTable {
  const columns: readonly (readonly [key: string, title: string, of: (figures: EntryFigures) => string | number | null])[] = [
    ['entry', t('entries.entry'), ({ entry }) => nameOf(entry)],
    ['id', t('entries.export.id'), ({ entry }) => entry],
    ['asked', t('entries.asked'), ({ asked }) => asked.asked],
    ['before', t('entries.before'), ({ askedBefore }) => askedBefore],
    ['given', t('entries.export.given'), ({ asked }) => asked.given.count],
    ['givenOf', t('entries.export.givenOf'), ({ asked }) => asked.given.of],
    ['unsure', t('entries.export.unsure'), ({ asked }) => asked.unsure],
    ['missed', t('entries.export.missed'), ({ asked }) => asked.missed],
    ['open', t('entries.export.open'), ({ asked }) => asked.open],
    ['said', t('entries.said'), ({ followed }) => followed.said],
    ['helped', t('entries.export.helped'), ({ followed }) => followed.helped.count],
    ['helpedOf', t('entries.export.helpedOf'), ({ followed }) => followed.helped.of],
    ['low', t('entries.export.low'), ({ followed: { helped } }) => (helped.share === null ? null : helped.low)],
    ['high', t('entries.export.high'), ({ followed: { helped } }) => (helped.share === null ? null : helped.high)],
    ['handed', t('entries.export.handed'), ({ followed }) => followed.handed.count],
    ['handedOf', t('entries.export.handedOf'), ({ followed }) => followed.handed.of],
    ['left', t('entries.export.left'), ({ followed }) => followed.left.count],
    ['repeated', t('entries.export.repeated'), ({ followed }) => followed.repeated.count],
    ['ledOn', t('entries.ledOn'), ({ followed }) => followed.ledOn],
    ['ruledOut', t('entries.ruledOut'), ({ asked }) => asked.ruledOut],
  ];
  return { columns: columns.map(([key, title]) => ({ key, title })), rows: entries.map((figures) => Object.fromEntries(columns.map(([key, , of]) => [key, of(figures)]))) };
}
