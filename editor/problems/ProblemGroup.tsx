import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { ProblemItem } from './ProblemItem.tsx';
import { useFixes } from './useFixes.ts';
import classes from './ProblemList.module.css';

interface Props {
  severity: FlowProblem['severity'];
  problems: readonly FlowProblem[];
}

/** How many are drawn at once; a flow with thousands of problems has one cause, and it is among the first. */
const page = 50;

/** The problems of one severity, and one button for all of them that can be fixed by one. */
export function ProblemGroup({ severity, problems }: Props) {
  const { t } = useTranslation('problems');
  const { mayEdit } = useOpenFlow();
  const [shown, setShown] = useState(page);
  const fixes = useFixes(problems);
  if (problems.length === 0) return null;
  const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle;
  const fixable = problems.filter(fixes.has);
  return (
    <section aria-labelledby={`problems-${severity}`}>
      <header className={classes.head} data-severity={severity}>
        <Icon size={18} aria-hidden />
        <div>
          <h3 id={`problems-${severity}`}>{t(severity === 'error' ? 'errors' : 'warnings', { count: problems.length })}</h3>
          <p>{t(severity === 'error' ? 'errorsText' : 'warningsText')}</p>
        </div>
        {mayEdit && fixable.length > 1 && <Button size="compact-sm" variant="light" leftSection={<IconWand size={15} aria-hidden />} onClick={() => fixes.apply(fixable)}>{t('fixAll', { count: fixable.length })}</Button>}
      </header>
      <ul className={classes.items}>
        {problems.slice(0, shown).map((problem, index) => <ProblemItem key={`${index} ${problem.code} ${problem.node ?? ''} ${problem.outlet ?? problem.path ?? ''}`} problem={problem} fixes={fixes} />)}
      </ul>
      {problems.length > shown && <Button fullWidth variant="subtle" size="sm" onClick={() => setShown(shown + page)}>{t('more', { count: problems.length - shown })}</Button>}
    </section>
  );
}
