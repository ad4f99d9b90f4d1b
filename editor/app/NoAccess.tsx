import { Button, Center } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import type { Room } from './rooms.ts';
import { useStaff } from './StaffContext.ts';

/** For someone whose role may not enter a room: why, and whom to ask. */
export function NoAccess({ room }: { room: Room['text'] }) {
  const { t } = useTranslation('app');
  const { role } = useStaff();
  return (
    <Center mih="100%">
      <EmptyNote icon={IconLock} title={t('noAccess.title')} text={t('noAccess.text', { role: t(`role.${role}`), room: t(`room.${room}`) })}>
        <Button variant="light" renderRoot={(props) => <Link to="/" {...props} />}>{t('noAccess.home')}</Button>
      </EmptyNote>
    </Center>
  );
}
