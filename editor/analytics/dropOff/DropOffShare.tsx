import { useTranslation } from 'react-i18next';
import type { NodeDropOff } from '../../../server/contract.ts';
import { useShownLanguage } from '../../i18n/useShownLanguage.ts';
import { claimOf } from '../claimOf.ts';
import { dropOffText } from './dropOffText.ts';
import classes from './DropOffShare.module.css';

/** A node's drop-off with its interval; where there were too few, only how many. */
export function DropOffShare({ figures: { dropOff } }: { figures: NodeDropOff }) {
  const { t } = useTranslation('dropOff');
  const language = useShownLanguage();
  const { text, interval } = claimOf(dropOff, language);
  if (interval === null) return <p className={classes.share} data-few><span>{dropOffText(dropOff, language)}</span></p>;
  return <p className={classes.share}><span>{t('share.label')}</span> <strong>{text}</strong> <span>{interval}</span></p>;
}
