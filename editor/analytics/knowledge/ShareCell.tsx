import { useTranslation } from 'react-i18next';
import type { Proportion } from '../../../server/contract.ts';
import { useShownLanguage } from '../../i18n/useShownLanguage.ts';
import { claimOf } from '../claimOf.ts';
import { countsOf } from '../countsOf.ts';
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
  const { text, interval } = claimOf(proportion, language);
  if (proportion.share === null) return <td data-numeric data-quiet>{text}</td>;
  return (
    <td data-numeric data-quiet={interval === null || undefined} title={interval === null ? undefined : countsOf(proportion, language)}>
      <OpenQuestions open={proportion.count > 0 ? open : undefined}>{text}</OpenQuestions>
      <span className={classes.more}>{interval ?? t('few')}</span>
    </td>
  );
}
