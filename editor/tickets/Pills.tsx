import { IconChevronDown, IconChevronsUp, IconChevronUp, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TicketPriority, TicketStatus } from '../../server/contract.ts';
import classes from './Pills.module.css';

const icons = { urgent: IconChevronsUp, high: IconChevronUp, normal: IconMinus, low: IconChevronDown } as const;

/** Where a ticket stands. */
export function StatusPill({ status }: { status: TicketStatus }) {
  const { t } = useTranslation('tickets');
  return <span className={classes.status} data-status={status}>{t(`status.${status}`)}</span>;
}

/** How urgent a ticket is: told by sign, colour and word. */
export function PriorityMark({ priority }: { priority: TicketPriority }) {
  const { t } = useTranslation('tickets');
  const Icon = icons[priority];
  return <span className={classes.priority} data-priority={priority}><Icon size={15} stroke={2.2} aria-hidden />{t(`priority.${priority}`)}</span>;
}
