import type { TFunction } from 'i18next';
import type { EntryFigures } from '../../../../server/contract.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { tableOf } from '../../table/tableOf.ts';

/** The entries with every count, for a file: shares can be worked out from them. What cannot be compared has no number before. */
export function entriesCsv(entries: readonly EntryFigures[], comparable: boolean, t: TFunction<'knowledgeFigures'>, nameOf: (entry: string) => string): ChartTable {
  return tableOf(entries, [
    [t('entries.entry'), ({ entry }) => nameOf(entry)],
    [t('entries.export.id'), ({ entry }) => entry],
    [t('entries.asked'), ({ asked }) => asked.asked],
    [t('entries.before'), ({ askedBefore }) => (comparable ? askedBefore : null)],
    [t('entries.export.given'), ({ asked }) => asked.given.count],
    [t('entries.export.givenOf'), ({ asked }) => asked.given.of],
    [t('entries.export.unsure'), ({ asked }) => asked.unsure],
    [t('entries.export.missed'), ({ asked }) => asked.missed],
    [t('entries.export.open'), ({ asked }) => asked.open],
    [t('entries.said'), ({ followed }) => followed.said],
    [t('entries.export.helped'), ({ followed }) => followed.helped.count],
    [t('entries.export.helpedOf'), ({ followed }) => followed.helped.of],
    [t('entries.export.low'), ({ followed: { helped } }) => (helped.share === null ? null : helped.low)],
    [t('entries.export.high'), ({ followed: { helped } }) => (helped.share === null ? null : helped.high)],
    [t('entries.export.handed'), ({ followed }) => followed.handed.count],
    [t('entries.export.handedOf'), ({ followed }) => followed.handed.of],
    [t('entries.export.left'), ({ followed }) => followed.left.count],
    [t('entries.export.repeated'), ({ followed }) => followed.repeated.count],
    [t('entries.ledOn'), ({ followed }) => followed.ledOn],
    [t('entries.ruledOut'), ({ asked }) => asked.ruledOut],
  ]);
}
