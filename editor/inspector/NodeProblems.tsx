import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconChevronDown, IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { useOpenFlow, useStage } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { problems as texts } from '../i18n/problems.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useFixes } from '../problems/useFixes.ts';
import { useFlowProblemText } from '../problems/useFlowProblemText.ts';
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
  const { t: inList } = useTranslation('problems');
  const { mayEdit } = useOpenFlow();
  const all = useStage((stage) => stage.problems);
  const problems = useMemo(() => {
    const atField = new Set(fields.map(({ name }) => name));
    return (all ?? []).filter((each) => each.node === node && (each.path === undefined || each.path === '' || !atField.has(each.path.split('.', 1)[0] ?? '')));
  }, [all, node, fields]);
  const fixes = useFixes(problems);
  // What appears while the operator types takes one line: the field that they type in does not jump.
  const [open, setOpen] = useState(problems.length > 0);
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [errors > 0 && inList('errors', { count: errors }), errors < problems.length && inList('warnings', { count: problems.length - errors })].filter((each) => each !== false);
  const fixable = mayEdit ? problems.filter(fixes.has) : [];
  const Icon = errors > 0 ? IconAlertCircle : IconAlertTriangle;
  return (
    <section className={classes.problems} aria-label={t('node.problems')}>
      <details open={open} data-severity={errors > 0 ? 'error' : 'warning'} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary><Icon size={16} aria-hidden />{counts.join(' · ')}<IconChevronDown size={16} aria-hidden /></summary>
        <ul>
          {alike(problems).map(([first, ...rest], index) => (
            <Alike key={`${index} ${first.code}`} problems={[first, ...rest]} {...(mayEdit && { fixes })} />
          ))}
        </ul>
        {fixable.length > 1 && <Button size="compact-xs" variant="default" leftSection={<IconWand size={13} aria-hidden />} onClick={() => fixes.apply(fixable)}>{inList('fixAll', { count: fixable.length })}</Button>}
      </details>
    </section>
  );
}

/** Problems of one kind, what customers see because of them said once. */
function Alike({ problems, fixes }: { problems: Several; fixes?: ReturnType<typeof useFixes> }) {
  const { t } = useTranslation('problems');
  const { language } = useLanguage();
  const textOf = useFlowProblemText();
  const [{ customer }] = problems;
  return (
    <li>
      {problems.map((problem, index) => {
        const fix = fixes?.of(problem);
        return (
          <div key={`${index} ${problem.outlet ?? problem.path ?? ''}`}>
            <p>{textOf(problem)}</p>
            {fix && <Button size="compact-xs" variant="default" leftSection={<IconWand size={13} aria-hidden />} onClick={() => fixes?.apply([problem])}>{fix.title[language]}</Button>}
          </div>
        );
      })}
      {customer && <p>{t('customer')}{language === 'zh' ? '：' : ': '}{customer[language]}</p>}
    </li>
  );
}

type Several = readonly [FlowProblem, ...FlowProblem[]];

function alike(problems: readonly FlowProblem[]): readonly Several[] {
  const kinds = new Map<string, Several>();
  for (const problem of problems) {
    const kind = `${problem.code} ${problem.customer?.en ?? ''}`;
    const [first, ...rest] = kinds.get(kind) ?? [];
    kinds.set(kind, first === undefined ? [problem] : [first, ...rest, problem]);
  }
  return [...kinds.values()];
}
