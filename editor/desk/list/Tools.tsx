import { lazy, Suspense, useState } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconBell, IconDots, IconKeyboard, IconMessage2Bolt, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../../app/StaffContext.ts';
import { useCommand } from '../commands.ts';
import { MentionsMenu } from './MentionsMenu.tsx';
import { TasksMenu } from './TasksMenu.tsx';
import classes from './Tools.module.css';

const RepliesDialog = lazy(async () => ({ default: (await import('../work/RepliesDialog.tsx')).RepliesDialog }));
const NoticesDialog = lazy(async () => ({ default: (await import('../work/NoticesDialog.tsx')).NoticesDialog }));
const SettingsDialog = lazy(async () => ({ default: (await import('../work/SettingsDialog.tsx')).SettingsDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('../work/KeysDialog.tsx')).KeysDialog }));

type Open = 'replies' | 'notices' | 'settings' | 'keys' | null;

/** Where I was named, what I have to do, and how the desk is set up. */
export function Tools() {
  const { t } = useTranslation('desk');
  const { role } = useStaff();
  const [open, setOpen] = useState<Open>(null);
  useCommand('keys', () => setOpen('keys'));
  const close = (): void => setOpen(null);
  return (
    <div className={classes.tools}>
      <MentionsMenu />
      <TasksMenu />
      <Menu position="bottom-end" width={240} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target><ActionIcon aria-label={t('tools.more')}><IconDots size={20} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconMessage2Bolt size={18} aria-hidden />} onClick={() => setOpen('replies')}>{t('tools.replies')}</Menu.Item>
          <Menu.Item leftSection={<IconBell size={18} aria-hidden />} onClick={() => setOpen('notices')}>{t('tools.notices')}</Menu.Item>
          {role !== 'agent' && <Menu.Item leftSection={<IconSettings size={18} aria-hidden />} onClick={() => setOpen('settings')}>{t('tools.settings')}</Menu.Item>}
          <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} onClick={() => setOpen('keys')}>{t('tools.keys')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {open === 'replies' && <RepliesDialog onClose={close} />}
        {open === 'notices' && <NoticesDialog onClose={close} />}
        {open === 'settings' && <SettingsDialog onClose={close} />}
        {open === 'keys' && <KeysDialog onClose={close} />}
      </Suspense>
    </div>
  );
}
