import { formatNumber } from '../../charts/formatNumber.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { OpenQuestions, type Opening } from './OpenQuestions.tsx';
import classes from './Knowledge.module.css';

interface Props {
  count: number;
  /** Leads to what was counted. */
  open?: Opening | undefined;
  more?: string | undefined;
}

/** A count in a table. */
export function CountCell({ count, open, more }: Props) {
  const { language } = useLanguage();
  return <td data-numeric><OpenQuestions open={count > 0 ? open : undefined}>{formatNumber(count, language)}</OpenQuestions>{more !== undefined && <span className={classes.more}>{more}</span>}</td>;
}
