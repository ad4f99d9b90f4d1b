import { Badge, Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../../../server/contract.ts';
import { useStaff } from '../../../app/StaffContext.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { spanText } from '../../../tickets/spanText.ts';
import { alertsApi } from '../alertsApi.ts';
import { mayWatch } from '../mayWatch.ts';
import { useAlertChange } from '../useAlertChange.ts';
import { useAlertWords } from '../useAlertWords.ts';
import classes from '../Alerts.module.css';

/** An alert in a line: what, how much, compared with what, since when, and who looks after it. */
export function AlertRow({ alert, onOpen }: { alert: Alert; onOpen: (id: string) => void }) {
  const { t } = useTranslation('alerts');
  const { language } = useLanguage();
  const { role } = useStaff();
  const words = useAlertWords([alert.scope]);
  const acknowledging = useAlertChange(alertsApi.acknowledge);
  const { id, rule, figure, scope, begunAt, endedAt, endedAs, acknowledged, latest, worst, messages } = alert;
  const isOpen = endedAt === null;
  const reading = isOpen ? latest : worst;
  const failed = messages.some(({ sentAt, failure }) => sentAt === null && failure !== null);
  const Icon = isOpen ? IconAlertTriangle : IconCircleCheck;
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <Icon className={classes.mark} size={22} aria-hidden />
      <div className={classes.what}>
        <h3><bdi>{rule.name}</bdi>{endedAs !== null && <Badge variant="light" color="gray" size="sm" tt="none">{t(`endedAs.${endedAs}`)}</Badge>}</h3>
        <p className={classes.figure}>{words.figure(figure)} <strong>{words.reading(figure, reading)}</strong>{!isOpen && <span className={classes.quiet}> · {t('peak')}</span>}</p>
        <p className={classes.fine}>{[words.compared(alert, reading), words.scope(scope)].filter(Boolean).join(' · ')}</p>
        <p className={classes.fine}>
          {isOpen ? t('since', { time: words.time(begunAt) }) : t('lasted', { from: words.time(begunAt), to: words.time(endedAt), span: spanText(Date.parse(endedAt) - Date.parse(begunAt), language) })}
          {acknowledged && <> · {t('acknowledged', { name: acknowledged.by.name })}</>}
          {failed && <> · <span className={classes.failed}>{t('unsent')}</span></>}
        </p>
      </div>
      <div className={classes.actions}>
        {isOpen && acknowledged === null && mayWatch(role) && <Button size="xs" variant="light" loading={acknowledging.isPending} onClick={() => acknowledging.mutate(id)}>{t('acknowledge')}</Button>}
        <Button size="xs" variant="default" onClick={() => onOpen(id)}>{t('details')}</Button>
      </div>
    </li>
  );
}
