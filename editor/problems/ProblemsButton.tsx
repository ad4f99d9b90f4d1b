import { Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStage } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { problems as texts } from '../i18n/problems.ts';
import classes from './ProblemsButton.module.css';

addTexts('problems', texts);

/** Opens the list of problems, and says how many there are. */
export function ProblemsButton({ pressed, onClick }: { pressed: boolean; onClick: () => void }) {
  const { t } = useTranslation('problems');
  const problems = useStage((stage) => stage.problems);
  const errors = problems?.filter(({ severity }) => severity === 'error').length ?? 0;
  const warnings = (problems?.length ?? 0) - errors;
  const label = problems === null ? t('checking') : problems.length === 0 ? t('none') : t('button', { errors: t('errors', { count: errors }), warnings: t('warnings', { count: warnings }) });
  return (
    <Tooltip label={label} position="bottom">
      <Button size="sm" variant="default" className={classes.button} aria-pressed={pressed} onClick={onClick}>
        <VisuallyHidden>{label}</VisuallyHidden>
        {errors > 0 && <span className={classes.count} data-severity="error" aria-hidden><IconAlertCircle size={17} />{errors}</span>}
        {warnings > 0 && <span className={classes.count} data-severity="warning" aria-hidden><IconAlertTriangle size={17} />{warnings}</span>}
        {errors + warnings === 0 && <span className={classes.count} data-severity={problems === null ? undefined : 'none'} aria-hidden><IconCircleCheck size={17} /></span>}
      </Button>
    </Tooltip>
  );
}
