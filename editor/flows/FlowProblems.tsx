import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import classes from './FlowList.module.css';

/** How many problems a flow's draft has. */
export function FlowProblems({ problems: { errors, warnings } }: Pick<FlowSummary, 'problems'>) {
  const { t } = useTranslation('flows');
  if (errors + warnings === 0) return <span className={classes.problem} data-severity="none"><IconCircleCheck size={16} aria-hidden />{t('problems.none')}</span>;
  return (
    <>
      {errors > 0 && <span className={classes.problem} data-severity="error"><IconAlertCircle size={16} aria-hidden />{t('problems.errors', { count: errors })}</span>}
      {warnings > 0 && <span className={classes.problem} data-severity="warning"><IconAlertTriangle size={16} aria-hidden />{t('problems.warnings', { count: warnings })}</span>}
    </>
  );
}
