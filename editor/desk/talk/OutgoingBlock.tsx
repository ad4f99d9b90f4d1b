import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../app/useProblemText.ts';
import type { Outgoing } from '../outbox.ts';
import { Text } from './Text.tsx';
import classes from './EntryLine.module.css';

interface Props {
  message: Outgoing;
  onRetry: (messageId: string) => void;
  onDiscard: (messageId: string) => void;
}

/** An answer or a note that has not arrived yet, and what to do when it cannot. */
export function OutgoingBlock({ message: { messageId, text, note, failed }, onRetry, onDiscard }: Props) {
  const { t } = useTranslation('desk');
  const problemText = useProblemText();
  return (
    <div className={`${classes.row} ${classes.block} ${failed === undefined ? classes.pending : ''}`} data-from={note ? 'note' : 'agent'} data-opens>
      <div className={classes.message}><Text className={classes.text} text={text} /></div>
      {failed === undefined
        ? <p className={classes.state}>{t('sending')}</p>
        : (
          <div className={classes.state} data-failed role="alert">
            <span>{t('failed')}{t('colon')}{problemText(failed).title}</span>
            <Button size="compact-xs" variant="light" onClick={() => onRetry(messageId)}>{t('resend')}</Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onDiscard(messageId)}>{t('discard')}</Button>
          </div>
        )}
    </div>
  );
}
