import { useTranslation } from 'react-i18next';
import type { ServiceTopics } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useChangeText } from './useChangeText.ts';
import classes from './Tables.module.css';

/** Topics with their share and how it has changed. */
export function TopicTable({ topics }: { topics: readonly (ServiceTopics['topics'][number] & { readonly name: string })[] }) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const { difference } = useChangeText();
  return (
    <div className={classes.card}>
      <h3>{t('topics.table')}</h3>
      <div className={`${classes.scroll} ${classes.limited}`} tabIndex={0} role="region" aria-label={t('topics.table')}>
        <table className={classes.table}>
          <thead><tr><th scope="col">{t('topics.topic')}</th><th scope="col" data-numeric>{t('topics.conversations')}</th><th scope="col" data-numeric>{t('topics.share')}</th><th scope="col" data-numeric>{t('topics.change')}</th></tr></thead>
          <tbody>
            {topics.map(({ name, share, change }, at) => (
              <tr key={at}>
                <th scope="row">{name}</th>
                <td data-numeric>{formatNumber(share.count, language)}</td>
                <td data-numeric>{formatShare(share.share, language)}</td>
                <td data-numeric data-quiet={change?.significant === false || undefined}>{change === null ? '–' : difference({ kind: 'share', unit: 'share' }, change.difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
