import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeTicketNumber } from '../../engine/sdk/writeTicketNumber.ts';
import type { Ticket } from '../../server/contract.ts';
import { serverTime } from '../app/serverTime.ts';
import { agoText } from '../flows/agoText.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { DueBadge } from './DueBadge.tsx';
import { PriorityMark, StatusPill } from './Pills.tsx';
import classes from './TicketList.module.css';

interface Props {
  ticket: Ticket;
  /** Whether the reader may open tickets, and not only list them. */
  opens: boolean;
  now: number;
}

/** One ticket of the list: what it is about, how it stands to its due times, and whose it is. */
export function TicketRow({ ticket, opens, now }: Props) {
  const { t } = useTranslation('tickets');
  const { language } = useLanguage();
  const { number, subject, status, priority, assignee, team, topic, contact } = ticket;
  const when = agoText(Date.parse(ticket.updatedAt), serverTime(now), languageTag[language], t('justNow'));
  const name = <><span className={classes.number}>{writeTicketNumber(number)}</span> <bdi>{subject}</bdi></>;
  return (
    <li className={classes.row} data-ticket={number}>
      <div className={classes.about}>
        {opens ? <Link className={classes.name} to="/tickets/$number" params={{ number: String(number) }}>{name}</Link> : <span className={classes.name}>{name}</span>}
        <p className={classes.facts}>
          <StatusPill status={status} />
          <PriorityMark priority={priority} />
          {topic !== '' && <span dir="auto">{topic}</span>}
          {contact && <bdi>{contact.name || t('unknownContact')}</bdi>}
          <span>{t('updated', { when })}</span>
        </p>
      </div>
      <div className={classes.whose}><bdi>{assignee?.name ?? t('nobody')}</bdi>{team !== null && <bdi className={classes.team}>{team}</bdi>}</div>
      <div className={classes.due}><DueBadge ticket={ticket} now={now} /></div>
    </li>
  );
}
