import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SaveButton } from './SaveButton.tsx';
import { useTrial } from './TrialContext.ts';
import classes from './Chat.module.css';

/** What can be done where nothing more can be said: the conversation is over, or its node is gone. */
export function EndNote({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation('simulator');
  const here = useTrial((trial) => trial.here);
  const begun = useTrial((trial) => trial.tree.at >= 0);
  const begin = useTrial((trial) => trial.begin);
  if (here === null && begun) {
    return (
      <div className={classes.card} data-tone="trouble" role="alert">
        <p><strong>{t('lost.title')}</strong></p>
        <p>{t('lost.text')}</p>
        <div className={classes.row}><Button size="compact-sm" onClick={() => void begin()}>{t('restart')}</Button></div>
      </div>
    );
  }
  if (here?.status !== 'closed') return null;
  return (
    <div className={classes.ended} role="status">
      <p className={classes.note}>{t('closed')}</p>
      <div className={classes.row}>
        <Button size="compact-sm" variant="default" onClick={() => void begin()}>{t('again')}</Button>
        <SaveButton onSaved={onSaved} />
      </div>
    </div>
  );
}
