import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import { useStage } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { problems as texts } from '../i18n/problems.ts';
import { ProblemItem } from '../problems/ProblemItem.tsx';
import { useFixes } from '../problems/useFixes.ts';
import type { Field } from './schema/readFields.ts';
import classes from './Inspector.module.css';

addTexts('problems', texts);

interface Props {
  node: string;
  fields: readonly Field[];
}

/** What the check found at this node, with its fixes; what is wrong with a setting stands at the setting. */
export function NodeProblems({ node, fields }: Props) {
  const { t } = useTranslation('inspector');
  const all = useStage((stage) => stage.problems);
  const problems = useMemo(() => {
    const atField = new Set(fields.map(({ name }) => name));
    return (all ?? []).filter((each) => each.node === node && (each.path === undefined || each.path === '' || !atField.has(each.path.split('.', 1)[0] ?? '')));
  }, [all, node, fields]);
  const fixes = useFixes(problems);
  if (problems.length === 0) return null;
  return (
    <section className={classes.problems} aria-label={t('node.problems')}>
      <ul>{problems.map((problem, index) => <ProblemItem key={`${index} ${problem.code} ${problem.outlet ?? problem.path ?? ''}`} problem={problem} fixes={fixes} />)}</ul>
    </section>
  );
}
