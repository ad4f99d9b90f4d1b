import { useTranslation } from 'react-i18next';
import type { NodeDropOff } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useShownLanguage } from '../../i18n/useShownLanguage.ts';
import { intervalText } from './shareText.ts';
import { tooFew } from './tooFew.ts';
import classes from './DropOffShare.module.css';

/** A node's drop-off with its interval; where there were too few, only how many. */
export function DropOffShare({ figures: { dropOff } }: { figures: NodeDropOff }) {
  const { t } = useTranslation('dropOff');
  const language = useShownLanguage();
  const { count, of, share } = dropOff;
  if (of === 0) return <p className={classes.share} data-few><span>{t('share.none')}</span></p>;
  if (share === null || tooFew(dropOff)) return <p className={classes.share} data-few><span>{t('share.few', { left: formatNumber(count, language), of: formatNumber(of, language) })}</span></p>;
  return <p className={classes.share}><span>{t('share.label')}</span> <strong>{formatShare(share, language)}</strong> <span>{intervalText(dropOff, language)}</span></p>;
}
