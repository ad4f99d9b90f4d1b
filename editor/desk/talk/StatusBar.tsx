import { Button } from '@mantine/core';
import { IconClipboardText, IconHeadset, IconNote, IconUserShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../../server/contract.ts';
import type { Action } from '../useChatActions.ts';
import classes from './StatusBar.module.css';

interface Props {
  chat: DeskChat;
  busy: Action['type'] | undefined;
  onAccept: () => void;
  /** Null for whoever may not. */
  onTake: (() => void) | null;
  /** Null where a note is being written already. */
  onNote: (() => void) | null;
  /** Null where there is nothing to wrap up, or it is done. */
  onWrapUp: (() => void) | null;
}

/** In place of the composer: why one cannot answer here, and how one could. */
export function StatusBar({ chat, busy, onAccept, onTake, onNote, onWrapUp }: Props) {
  const { t } = useTranslation('desk');
  const text = chat.status === 'agent' ? t('bar.other', { name: chat.acceptedBy?.name ?? t('from.agent') }) : t(`bar.${chat.status}`);
  return (
    <footer className={classes.bar}>
      <span className={classes.text}>{text}</span>
      {chat.status === 'queued' && <Button size="sm" leftSection={<IconHeadset size={18} aria-hidden />} loading={busy === 'accept'} onClick={onAccept}>{t('accept')}</Button>}
      {onTake && <Button size="sm" variant="default" leftSection={<IconUserShield size={18} aria-hidden />} loading={busy === 'take'} onClick={onTake}>{t('take')}</Button>}
      {onWrapUp && <Button size="sm" variant="light" leftSection={<IconClipboardText size={18} aria-hidden />} onClick={onWrapUp}>{t('wrapUp.open')}</Button>}
      {onNote && <Button size="sm" variant="subtle" leftSection={<IconNote size={18} aria-hidden />} onClick={onNote}>{t('writeNote')}</Button>}
    </footer>
  );
}
