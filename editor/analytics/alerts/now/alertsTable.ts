import type { TFunction } from 'i18next';
import type { Alert } from '../../../../server/contract.ts';
import { alertFigures } from '../../../app/contract.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { tableOf } from '../../table/tableOf.ts';
import type { useAlertWords } from '../useAlertWords.ts';

/** Alerts as a table for a file: moments in UTC, values as they were measured, what is usual as it was at the worst. */
export function alertsTable(alerts: readonly Alert[], words: Pick<ReturnType<typeof useAlertWords>, 'figure' | 'scope'>, t: TFunction<'alerts'>): ChartTable {
  return tableOf(alerts, [
    [t('csv.rule'), ({ rule }) => rule.name],
    [t('figure'), ({ figure }) => words.figure(figure)],
    [t('csv.scope'), ({ scope }) => words.scope(scope)],
    [t('csv.begun'), ({ begunAt }) => begunAt],
    [t('csv.ended'), ({ endedAt }) => endedAt],
    [t('csv.endedAs'), ({ endedAs }) => endedAs && t(`endedAs.${endedAs}`)],
    [t('csv.unit'), ({ figure }) => t(`csv.units.${alertFigures[figure].unit}`)],
    [t('csv.worst'), ({ worst }) => worst.value],
    [t('csv.of'), ({ worst }) => worst.of],
    [t('csv.latest'), ({ latest }) => latest.value],
    [t('csv.line'), ({ condition }) => (condition.kind === 'line' ? condition.at : null)],
    [t('csv.usual'), ({ worst }) => worst.usual?.middle ?? null],
    [t('csv.low'), ({ worst }) => worst.usual?.low ?? null],
    [t('csv.high'), ({ worst }) => worst.usual?.high ?? null],
    [t('csv.by'), ({ acknowledged }) => acknowledged?.by.name ?? null],
    [t('csv.at'), ({ acknowledged }) => acknowledged?.at ?? null],
    [t('csv.unsent'), ({ messages }) => messages.filter(({ sentAt, failure }) => sentAt === null && failure !== null).length],
  ]);
}
