import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useDraft, useOpenFlow, useStage } from '../flow/FlowContext.ts';
import classes from './EmptyHint.module.css';

/** What to do next with a flow that is only its start. */
export function EmptyHint() {
  const { t } = useTranslation('canvas');
  const { mayEdit } = useOpenFlow();
  const isNew = useDraft(({ document }) => document.nodes.length === 1 && document.edges.length === 0);
  const trying = useStage(({ panel }) => panel === 'simulator');
  const touch = useMediaQuery('(pointer: coarse)');
  if (!isNew || !mayEdit || trying) return null;
  return (
    <div className={classes.hint}>
      <strong>{t('empty.title')}</strong>
      <span>{t('empty.drag')}</span>
      <span>{touch ? t('empty.touch') : t('empty.press')}</span>
    </div>
  );
}
