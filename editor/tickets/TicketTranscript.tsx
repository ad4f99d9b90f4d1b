import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { ticketQueries } from './ticketQueries.ts';
import classes from './TicketTranscript.module.css';

/** What was said in the conversation that a ticket is about. */
export function TicketTranscript({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'app']);
  const { language } = useLanguage();
  const { data, error } = useQuery({ ...ticketQueries.transcript(ticket.number), enabled: ticket.conversationId !== null });
  if (ticket.conversationId === null) return <p className={classes.none}>{t('transcript.none')}</p>;
  if (!data) return error ? <ProblemAlert error={error} /> : <Loader size="sm" role="status" aria-label={t('app:loading')} />;
  const format = new Intl.DateTimeFormat(languageTag[language], { dateStyle: 'short', timeStyle: 'short' });
  if (data.messages.length === 0) return <p className={classes.none}>{t('transcript.empty')}</p>;
  return (
    <ol className={classes.log}>
      {data.messages.map(({ seq, from, name, text, at }) => (
        <li key={seq} data-from={from}>
          <p className={classes.by}><bdi>{from === 'customer' && ticket.contact?.name ? ticket.contact.name : (name ?? t(`transcript.${from}`))}</bdi><time dateTime={at}>{format.format(new Date(at))}</time></p>
          <p className={classes.text} dir="auto">{text}</p>
        </li>
      ))}
    </ol>
  );
}
