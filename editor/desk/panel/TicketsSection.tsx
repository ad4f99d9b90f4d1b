import { Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContextTicket } from '../../../server/contract.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useNow } from '../../kit/useNow.ts';
import { momentName } from '../momentName.ts';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

const colors = { open: 'blue', pending: 'yellow', resolved: 'green', closed: 'gray' } as const;

/** The customer's tickets: those that are not done first. */
export function TicketsSection({ tickets }: { tickets: readonly ContextTicket[] }) {
  const { t } = useTranslation('deskPanel');
  const { language } = useLanguage();
  const now = useNow(60_000);
  return (
    <Section name="tickets" count={tickets.length}>
      {tickets.length === 0 && <p className={classes.none}>{t('tickets.none')}</p>}
      <ul className={classes.records}>
        {tickets.map(({ number, subject, status, priority, dueAt }) => {
          const overdue = dueAt !== null && Date.parse(dueAt) < now;
          return (
            <li key={number} className={classes.record}>
              <Link to="/tickets/$number" params={{ number: String(number) }} dir="auto">T-{number} {subject}</Link>
              <span className={classes.badges}>
                <Badge size="sm" variant="light" color={colors[status]} tt="none">{t(`tickets.status.${status}`)}</Badge>
                <Badge size="sm" variant="default" tt="none">{t(`tickets.priority.${priority}`)}</Badge>
                {dueAt !== null && <span className={overdue ? classes.overdue : classes.muted}>{t(overdue ? 'tickets.overdue' : 'tickets.due', { time: momentName(new Date(dueAt), new Date(now), languageTag[language]) })}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
