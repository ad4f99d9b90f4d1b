import { useState } from 'react';
import { Alert, Button, Stack, Switch } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { noticeSettings, useNoticeSettings } from '../notices/noticeSettings.ts';
import { playTone } from '../notices/playTone.ts';
import { Dialog } from '../../app/Dialog.tsx';

/** How this browser tells me of news. The browser is asked for leave only when that is turned on here. */
export function NoticesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { sound, browser, showText } = useNoticeSettings();
  const able = typeof Notification !== 'undefined';
  const [refused, setRefused] = useState(able && Notification.permission === 'denied');
  const on = browser && able && !refused;

  async function setBrowser(wanted: boolean): Promise<void> {
    const allowed = wanted && (await Notification.requestPermission()) === 'granted';
    setRefused(wanted && !allowed);
    noticeSettings.set({ browser: allowed });
  }

  return (
    <Dialog title={t('tools.notices')} onClose={onClose} size={460}>
      <Stack gap="md">
        <p style={{ margin: 0, color: 'var(--muted)', fontSize: 14 }}>{t('notices.text')}</p>
        <Switch label={t('notices.sound')} description={t('notices.soundHelp')} checked={sound} onChange={(event) => noticeSettings.set({ sound: event.currentTarget.checked })} />
        <div><Button variant="default" size="xs" leftSection={<IconVolume size={16} aria-hidden />} onClick={playTone}>{t('notices.try')}</Button></div>
        <Switch label={t('notices.browser')} description={t('notices.browserHelp')} disabled={!able} checked={on} onChange={(event) => void setBrowser(event.currentTarget.checked)} />
        {(refused || !able) && <Alert role="status" color="orange" variant="light" p="xs">{t(able ? 'notices.refused' : 'notices.unable')}</Alert>}
        <Switch label={t('notices.showText')} description={t('notices.showTextHelp')} disabled={!on} checked={on && showText} onChange={(event) => noticeSettings.set({ showText: event.currentTarget.checked })} />
      </Stack>
    </Dialog>
  );
}
