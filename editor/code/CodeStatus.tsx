import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import classes from './CodeView.module.css';

interface Props {
  problems: readonly FlowProblem[];
  mayEdit: boolean;
  onGoTo: (line: number, column: number) => void;
  onDiscard: () => void;
}

/** Whether the text is what the canvas shows, and what keeps it from being so. */
export function CodeStatus({ problems, mayEdit, onGoTo, onDiscard }: Props) {
  const { t } = useTranslation('code');
  const { language } = useLanguage();
  const [first, ...more] = problems;
  if (!first) {
    const Icon = mayEdit ? IconCircleCheck : IconEye;
    return <p className={classes.state} role="status"><Icon size={16} aria-hidden />{t(mayEdit ? 'valid' : 'readOnly')}</p>;
  }
  const { line, column = 1 } = first;
  // Where JSON breaks off, the words name the place themselves.
  const placed = line === undefined || first.code === 'flow.not-json';
  const text = first.text[language];
  return (
    <div className={classes.state} data-is="invalid" role="alert">
      <IconAlertCircle size={16} aria-hidden />
      <span>
        <strong>{t('invalid')}</strong>{' '}
        {placed ? text : t('problem', { line, column, text })}
        {more.length > 0 && ` (${t('more', { count: more.length })})`}
      </span>
      {line !== undefined && <Button size="compact-sm" variant="white" onClick={() => onGoTo(line, column)}>{t('goto')}</Button>}
      <Button size="compact-sm" variant="white" color="red.9" onClick={onDiscard}>{t('discard')}</Button>
    </div>
  );
}
