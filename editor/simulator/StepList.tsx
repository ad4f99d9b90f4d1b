import { useEffect, useRef } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StepRow } from './StepRow.tsx';
import { useTrial } from './TrialContext.ts';
import { usePath } from './usePath.ts';
import classes from './Details.module.css';

/** Everything that happened, step by step: where it led, and why. */
export function StepList() {
  const { t } = useTranslation('simulator');
  const path = usePath();
  const goTo = useTrial((trial) => trial.goTo);
  const list = useRef<HTMLOListElement>(null);
  // In braces: what scrollIntoView returns in newer browsers is no clean-up.
  useEffect(() => { list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' }); }, [path]);
  if (path.length === 0) return <p className={classes.quiet}>{t('steps.empty')}</p>;
  return (
    <ol className={classes.steps} ref={list}>
      {path.map((point, index) => (
        <li key={point.id} data-now={index === path.length - 1 || undefined}>
          <StepRow point={point} />
          {index === path.length - 1 ? <span className={classes.now}>{t('steps.now')}</span> : (
            <Tooltip label={t('backHere')}><ActionIcon size={32} aria-label={t('backHere')} onClick={() => goTo(point.id)}><IconArrowBackUp size={16} aria-hidden /></ActionIcon></Tooltip>
          )}
        </li>
      ))}
    </ol>
  );
}
