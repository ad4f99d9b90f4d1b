import { Button } from '@mantine/core';
import { IconFocus2, IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { nodeType } from '../canvas/nodeType.ts';
import { useDraft, useOpenFlow, useStage } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import type { Fixes } from './useFixes.ts';
import { useFlowProblemText } from './useFlowProblemText.ts';
import classes from './ProblemList.module.css';

/** One problem: where it is, what is wrong, what customers see because of it, and the way to put it right. */
export function ProblemItem({ problem, fixes }: { problem: FlowProblem; fixes: Fixes }) {
  const { t } = useTranslation('problems');
  const { language } = useLanguage();
  const { mayEdit } = useOpenFlow();
  const textOf = useFlowProblemText();
  const seek = useStage((stage) => stage.seek);
  const type = useDraft(({ document }) => document.nodes.find(({ id }) => id === problem.node)?.type);
  const title = type === undefined ? undefined : nodeType(type)?.title[language];
  const fix = mayEdit ? fixes.of(problem) : null;
  const { node } = problem;
  return (
    <li className={classes.item}>
      {node === undefined ? <span className={classes.where}>{t('whole')}</span> : (
        <button type="button" className={classes.where} onClick={() => seek(node)} aria-label={t('show', { node: `${title ?? ''} ${node}` })}>
          <IconFocus2 size={14} aria-hidden /><span>{title ?? type}</span><code>{node}</code>
        </button>
      )}
      <p className={classes.what}>{textOf(problem)}</p>
      {problem.customer && <p className={classes.customer}><strong>{t('customer')}</strong>{problem.customer[language]}</p>}
      {fix && <Button className={classes.fix} size="compact-sm" variant="light" leftSection={<IconWand size={15} aria-hidden />} onClick={() => fixes.apply([problem])}>{fix.title[language]}</Button>}
    </li>
  );
}
