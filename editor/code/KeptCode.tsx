import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useOpenFlow, useStage } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { code } from '../i18n/code.ts';
import { keptCode } from './keptCode.ts';
import classes from './KeptCode.module.css';

addTexts('code', code);

/** Says over the canvas that the code holds edits which the canvas does not show. */
export function KeptCode() {
  const { t } = useTranslation('code');
  const { draft } = useOpenFlow();
  const set = useStage((stage) => stage.set);
  const kept = keptCode(draft);
  const unread = useStore(kept, (each) => each.unread);
  if (unread === null) return null;
  return (
    <div className={classes.kept} role="status">
      <IconAlertCircle size={16} aria-hidden />
      <span>{t('kept.text')}</span>
      <Button size="compact-sm" variant="white" onClick={() => set({ view: 'code' })}>{t('kept.open')}</Button>
      <Button size="compact-sm" variant="white" color="red.9" onClick={() => kept.setState({ unread: null })}>{t('kept.discard')}</Button>
    </div>
  );
}
