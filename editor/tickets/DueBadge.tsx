import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../server/contract.ts';
import { serverTime } from '../app/serverTime.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { pressing, type Standing } from './pressing.ts';
import { spanText } from './spanText.ts';
import classes from './DueBadge.module.css';

interface Props {
  ticket: Pick<Ticket, 'firstReply' | 'resolution'>;
  /** Milliseconds since 1970; makes the time that is left tick. */
  now: number;
  /** One of its promises; the one that is due next where it is left out. */
  standing?: Standing;
}

/** How a ticket stands to what was promised, in colour and in words, before it is too late. */
export function DueBadge({ ticket, now, standing = pressing(ticket, serverTime(now)) }: Props) {
  const { t } = useTranslation('tickets');
  const { language } = useLanguage();
  const { what, state, ms } = standing;
  return <span className={classes.badge} data-state={state}>{t(`due.${state}`, { what: t(`promise.${what}`), time: spanText(ms, language) })}</span>;
}
