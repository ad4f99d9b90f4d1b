import { Button } from '@mantine/core';
import { IconHeadset } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../server/contract.ts';
import classes from './StatusBar.module.css';

interface Props {
  chat: DeskChat;
  onAccept: () => void;
  accepting: boolean;
}

/** In place of the composer: why one cannot answer here, and how one could. */
export function StatusBar({ chat, onAccept, accepting }: Props) {
  const { t } = useTranslation('desk');
  const text = chat.status === 'agent' ? t('bar.other', { name: chat.acceptedBy?.name ?? t('from.agent') }) : t(`bar.${chat.status}`);
  return (
    <footer className={classes.bar}>
      <span>{text}</span>
      {chat.status === 'queued' && <Button leftSection={<IconHeadset size={20} aria-hidden />} loading={accepting} onClick={onAccept}>{t('accept')}</Button>}
    </footer>
  );
}
