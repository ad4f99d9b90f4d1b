import type { TFunction } from 'i18next';
import type { MissFigures } from '../../../../server/contract.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { tableOf } from '../../table/tableOf.ts';

/** Groups of questions that nothing answered, for a file. What cannot be compared has no number before. */
export function missesTable(groups: readonly MissFigures[], comparable: boolean, t: TFunction<['knowledgeFigures', 'knowledgeWork']>, nameOf: (entry: string) => string): ChartTable {
  return tableOf(groups, [
    [t('misses.export.title'), ({ title }) => title],
    [t('figure.asked'), ({ count }) => count],
    [t('misses.export.before'), ({ before }) => (comparable ? before : null)],
    [t('misses.export.conversations'), ({ conversations }) => conversations],
    [t('entries.export.missed'), ({ missed }) => missed],
    [t('entries.export.unsure'), ({ count, missed }) => count - missed],
    [t('misses.nearest'), ({ nearest: [nearest] }) => (nearest ? nameOf(nearest.entry) : null)],
  ]);
}
