import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../server/contract.ts';
import { serverTime } from '../app/serverTime.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { DueBadge } from './DueBadge.tsx';
import { standing } from './pressing.ts';
import classes from './TicketPage.module.css';

/** Both promises of a ticket, with what they mean and their exact times for whoever points at them. */
export function DueTimes({ ticket, now }: { ticket: Ticket; now: number }) {
  const { t } = useTranslation('tickets');
  const { language } = useLanguage();
  const at = (time: string): string => new Intl.DateTimeFormat(languageTag[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
  return (
    <section className={classes.dueTimes} aria-label={t('dueTimes')}>
      {(['firstReply', 'resolution'] as const).map((what) => {
        const { dueAt, doneAt, state } = ticket[what];
        const hint = `${t(`dueHint.${what}`, { at: at(dueAt) })}${doneAt === null ? '' : ` ${t('dueHint.done', { at: at(doneAt) })}`}`;
        return (
          <Tooltip key={what} label={hint} multiline w={280} position="bottom-start">
            <div className={classes.dueTime} tabIndex={0} role="note" aria-label={`${t(`promise.${what}`)} ${hint}`}>
              <DueBadge ticket={ticket} now={now} standing={standing(what, ticket[what], serverTime(now))} />
              {state !== 'paused' && <time dateTime={dueAt} className={classes.dueAt}>{at(dueAt)}</time>}
            </div>
          </Tooltip>
        );
      })}
    </section>
  );
}
