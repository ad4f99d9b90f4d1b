import { useTranslation } from 'react-i18next';
import type { Proportion } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useShownLanguage } from '../../i18n/useShownLanguage.ts';
import { intervalText } from '../dropOff/shareText.ts';
import { tooFew } from '../dropOff/tooFew.ts';
import { OpenQuestions, type Opening } from './OpenQuestions.tsx';
import classes from './Knowledge.module.css';

interface Props {
  of: Proportion;
  /** Leads to what was counted. */
  open?: Opening | undefined;
}

/** A share in a table, with its interval; of too few to say anything, only how many. */
export function ShareCell({ of: proportion, open }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const language = useShownLanguage();
  const { count, of, share } = proportion;
  if (share === null) return <td data-numeric data-quiet>–</td>;
  const opening = count > 0 ? open : undefined;
  const counts = t('fewOf', { part: formatNumber(count, language), of: formatNumber(of, language) });
  if (tooFew(proportion)) return <td data-numeric data-quiet><OpenQuestions open={opening}>{counts}</OpenQuestions><span className={classes.more}>{t('few')}</span></td>;
  return <td data-numeric title={counts}><OpenQuestions open={opening}>{formatShare(share, language)}</OpenQuestions><span className={classes.more}>{intervalText(proportion, language)}</span></td>;
}
