import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from './Card.tsx';
import { useContact } from './ContactContext.ts';
import { useWhen } from './useWhen.ts';
import classes from './ContactPage.module.css';

const statuses = ['open', 'pending', 'resolved', 'closed'] as const;

/** Their tickets, the latest first. */
export function TicketsCard() {
  const { t } = useTranslation('contacts');
  const { contact: { tickets } } = useContact();
  const { ago } = useWhen();
  return (
    <Card title={t('tickets.title')}>
      {tickets.length === 0 ? <p className={classes.small}>{t('tickets.none')}</p> : (
        <ul className={classes.lines}>
          {tickets.map(({ number, subject, status, createdAt }) => {
            const known = statuses.find((each) => each === status);
            return (
              <li key={number}>
                <div>
                  <Link to="/tickets/$number" params={{ number: String(number) }} preload={false}>#{number} <bdi>{subject === '' ? t('tickets.untitled') : subject}</bdi></Link>
                  <span className={classes.small}>{known ? t(`tickets.status.${known}`) : status} · {ago(createdAt)}</span>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
