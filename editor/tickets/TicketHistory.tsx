import { IconLock, IconSend2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ticketPriority, ticketStatus } from '../app/contract.ts';
import type { Ticket, TicketEvent } from '../../server/contract.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import classes from './TicketHistory.module.css';

/** What happened to a ticket, oldest first; what customers read and what only colleagues do stand clearly apart. */
export function TicketHistory({ ticket, events }: { ticket: Ticket; events: readonly TicketEvent[] }) {
  const { t } = useTranslation('tickets');
  const { language } = useLanguage();
  const format = new Intl.DateTimeFormat(languageTag[language], { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ol className={classes.history}>
      {events.map((event) => {
        const time = <time dateTime={event.at}>{format.format(new Date(event.at))}</time>;
        const name = <bdi>{event.by?.name || t('event.house')}</bdi>;
        if (event.kind === 'comment' || event.kind === 'reply') {
          const reply = event.kind === 'reply';
          return (
            <li key={event.seq} className={classes.said} data-kind={event.kind}>
              <p className={classes.by}>{reply ? <IconSend2 size={15} aria-hidden /> : <IconLock size={15} aria-hidden />}<b>{t(`event.${event.kind}`)}</b>{name}{time}</p>
              <p className={classes.text} dir="auto">{event.text}</p>
              {reply && <p className={classes.reached}>{t(event.delivered ? 'event.delivered' : 'event.kept')}</p>}
            </li>
          );
        }
        return (
          <li key={event.seq} className={classes.line}>
            {event.kind === 'customer' ? t('event.customer') : event.kind === 'created' ? <Created ticket={ticket} event={event} /> : <>{name} {event.changes.map((change) => <Change key={change.field} {...change} />)}</>}
            {time}
          </li>
        );
      })}
    </ol>
  );
}

function Created({ ticket, event }: { ticket: Ticket; event: TicketEvent }) {
  const { t } = useTranslation('tickets');
  return <>{t(`source.${ticket.source}`, { name: event.by?.name || t('event.house') })}</>;
}

function Change({ field, before, after }: TicketEvent['changes'][number]) {
  const { t } = useTranslation('tickets');
  const what = t(`field.${field}`);
  // Long texts are not told over again.
  if (field === 'description') return <span>{t('event.rewrote', { field: what })}</span>;
  const shown = (value: string): string => {
    const status = field === 'status' ? ticketStatus.safeParse(value) : undefined;
    const priority = field === 'priority' ? ticketPriority.safeParse(value) : undefined;
    if (status?.success) return t(`status.${status.data}`);
    return priority?.success ? t(`priority.${priority.data}`) : value;
  };
  if (!before) return <span dir="auto">{t('event.set', { field: what, after: shown(after ?? '') })}</span>;
  if (!after) return <span dir="auto">{t('event.cleared', { field: what, before: shown(before) })}</span>;
  return <span dir="auto">{t('event.changed', { field: what, before: shown(before), after: shown(after) })}</span>;
}
