import { useTranslation } from 'react-i18next';
import type { Proportion } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useShownLanguage } from '../../i18n/useShownLanguage.ts';
import { intervalText } from '../dropOff/shareText.ts';
import { tooFew } from '../dropOff/tooFew.ts';
import classes from './Knowledge.module.css';

/** A share in a table, with its interval; of too few to say anything, only how many. */
export function ShareCell({ of: proportion }: { of: Proportion }) {
  const { t } = useTranslation('knowledgeFigures');
  const language = useShownLanguage();
  const { count, of, share } = proportion;
  if (share === null) return <td data-numeric data-quiet>–</td>;
  const counts = t('fewOf', { part: formatNumber(count, language), of: formatNumber(of, language) });
  if (tooFew(proportion)) return <td data-numeric data-quiet>{counts}<span className={classes.more}>{t('few')}</span></td>;
  return <td data-numeric title={counts}>{formatShare(share, language)}<span className={classes.more}>{intervalText(proportion, language)}</span></td>;
}
