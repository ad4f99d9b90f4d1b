import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../../i18n/addTexts.ts';
import { alertNotices as texts } from '../../i18n/alertNotices.ts';
import { alertQueries } from './alertQueries.ts';
import classes from './Alerts.module.css';

addTexts('alertNotices', texts);

/** How many alerts last; nothing while none does. */
export function AlertBadge({ className = classes.badge }: { className?: string | undefined }) {
  const { t } = useTranslation('alertNotices');
  const { data } = useQuery(alertQueries.counts);
  if (data === undefined || data.open === 0) return null;
  return <span className={className} data-quiet role="img" aria-label={t('badge', { count: data.open })}>{data.open > 99 ? '99+' : data.open}</span>;
}
