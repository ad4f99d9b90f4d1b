import { Loader } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { useStage } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { problems as texts } from '../i18n/problems.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { ProblemGroup } from './ProblemGroup.tsx';
import classes from './ProblemList.module.css';

addTexts('problems', texts);

/** What the check finds in the draft: what blocks publishing first, then what is worth a look. */
export function ProblemList() {
  const { t } = useTranslation('problems');
  const problems = useStage((stage) => stage.problems);
  if (problems === null) return <p className={classes.checking} role="status"><Loader size="xs" aria-hidden />{t('checking')}</p>;
  if (problems.length === 0) return <EmptyNote icon={IconCircleCheck} title={t('none')} text={t('noneText')} />;
  const of = (severity: FlowProblem['severity']) => problems.filter((each) => each.severity === severity);
  return (
    <div className={classes.list}>
      <ProblemGroup severity="error" problems={of('error')} />
      <ProblemGroup severity="warning" problems={of('warning')} />
    </div>
  );
}
