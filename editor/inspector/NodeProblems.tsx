import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenFlow, useStage } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { problems as texts } from '../i18n/problems.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
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
  const { t: inList } = useTranslation('problems');
  const { language } = useLanguage();
  const { mayEdit } = useOpenFlow();
  const all = useStage((stage) => stage.problems);
  const problems = useMemo(() => {
    const atField = new Set(fields.map(({ name }) => name));
    return (all ?? []).filter((each) => each.node === node && (each.path === undefined || each.path === '' || !atField.has(each.path.split('.', 1)[0] ?? '')));
  }, [all, node, fields]);
  const fixes = useFixes(problems);
  if (problems.length === 0) return null;
  return (
    <section className={classes.problems} aria-label={t('node.problems')}>
      <ul>
        {problems.map((problem, index) => {
          const fix = mayEdit ? fixes.of(problem) : null;
          const Icon = problem.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
          return (
            <li key={`${index} ${problem.code} ${problem.outlet ?? problem.path ?? ''}`} data-severity={problem.severity}>
              <Icon size={16} aria-hidden />
              <div>
                <p>{problem.text[language]}</p>
                {problem.customer && <p>{inList('customer')}{language === 'zh' ? '：' : ': '}{problem.customer[language]}</p>}
                {fix && <Button size="compact-xs" variant="default" leftSection={<IconWand size={13} aria-hidden />} onClick={() => fixes.apply([problem])}>{fix.title[language]}</Button>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
