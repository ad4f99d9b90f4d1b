import { Button, Group } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AlertDetail, AlertMessage, AlertReading } from '../../../../server/contract.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { LoadingPage } from '../../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { useStaff } from '../../../app/StaffContext.ts';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ChatLink } from '../../ChatLink.tsx';
import { alertQueries } from '../alertQueries.ts';
import { alertsApi } from '../alertsApi.ts';
import { mayWatch } from '../mayWatch.ts';
import { useAlertChange } from '../useAlertChange.ts';
import { useAlertWords } from '../useAlertWords.ts';
import { useFlowNodes } from '../useFlowNodes.ts';
import classes from '../Alerts.module.css';

/** All of one alert: its readings, what was sent of it, and the conversations that make its figure. */
export function AlertDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('alerts');
  const { data, error } = useQuery(alertQueries.detail(id));
  return (
    <Dialog title={data ? t('detailsTitle', { name: data.rule.name }) : t('view.now')} size={640} onClose={onClose} {...(data && { footer: <Deeds alert={data} /> })}>
      <ProblemAlert error={error} />
      {data ? <Told alert={data} /> : !error && <LoadingPage />}
    </Dialog>
  );
}

function Deeds({ alert: { id, endedAt, acknowledged, page } }: { alert: AlertDetail }) {
  const { t } = useTranslation('alerts');
  const { role } = useStaff();
  const router = useRouter();
  const acknowledging = useAlertChange(alertsApi.acknowledge);
  return (
    <Group justify="flex-end" gap="sm">
      {endedAt === null && acknowledged === null && mayWatch(role) && <Button size="sm" variant="light" loading={acknowledging.isPending} onClick={() => acknowledging.mutate(id)}>{t('acknowledge')}</Button>}
      <Button size="sm" rightSection={<IconArrowRight size={16} aria-hidden />} component="a" href={page} onClick={(event) => { event.preventDefault(); router.history.push(page); }}>{t('page')}</Button>
    </Group>
  );
}

function Told({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation('alerts');
  const words = useAlertWords([alert.scope]);
  const { language } = useLanguage();
  const { figure, scope, first, worst, latest, begunAt, endedAt, acknowledged, messages, conversations } = alert;
  const nodes = useFlowNodes(conversations.map(({ flow }) => flow));
  const row = (name: 'first' | 'peak' | 'latest', reading: AlertReading) => (
    <tr><th scope="row">{t(name)}</th><td>{words.time(reading.at)}</td><td data-numeric>{words.reading(figure, reading)}</td></tr>
  );
  return (
    <div className={classes.detail}>
      <p className={classes.fine}>{words.told(figure)} · {words.scope(scope)} · {t('minutes', { count: latest.minutes })}</p>
      <p>{words.compared(alert, endedAt === null ? latest : worst)}</p>
      <p className={classes.fine}>{endedAt === null ? t('since', { time: words.time(begunAt) }) : `${words.time(begunAt)} – ${words.time(endedAt)}`}{acknowledged && ` · ${t('acknowledged', { name: acknowledged.by.name })}`}</p>
      <table className={classes.table} aria-label={words.figure(figure)}><tbody>{row('first', first)}{row('peak', worst)}{row('latest', latest)}</tbody></table>
      <h3>{t('conversations')}</h3>
      {conversations.length === 0 ? <p className={classes.fine}>{t('noConversations')}</p> : (
        <ul className={classes.chats}>
          {conversations.map(({ id, at, flow, node, waitedMs }) => (
            <li key={id}>
              <ChatLink id={id}>{words.time(at)}</ChatLink>
              <span>{t(`happened.${figure}`, { span: formatDuration(waitedMs, language) })}</span>
              {node !== null && <bdi>{nodes.nameOf(flow, node)}</bdi>}
            </li>
          ))}
        </ul>
      )}
      <h3>{t('messages')}</h3>
      {messages.length === 0 ? <p className={classes.fine}>{t('noMessages')}</p> : <ul className={classes.messages}>{messages.map((each) => <Message key={`${each.kind} ${each.to.id}`} message={each} />)}</ul>}
    </div>
  );
}

function Message({ message: { kind, to, sentAt, attempts, failure, nextAt } }: { message: AlertMessage }) {
  const { t } = useTranslation('alerts');
  const words = useAlertWords();
  const reason = failure ?? '';
  const state = sentAt !== null ? t('sent', { time: words.time(sentAt) }) : nextAt === null ? t('givenUp', { count: attempts, failure: reason }) : t('trying', { count: attempts, failure: reason, time: words.time(nextAt) });
  return <li><strong>{t(`message.${kind}`)}</strong> <bdi>{to.name}</bdi> <span className={sentAt === null ? classes.failed : classes.quiet}>{state}</span></li>;
}
