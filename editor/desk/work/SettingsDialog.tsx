import { useState } from 'react';
import { Button, Group, Loader, NumberInput, Stack, Switch, TagsInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeskSettings } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { deskKeys } from '../deskKeys.ts';
import { officeApi } from '../officeApi.ts';
import { deskSettingsQuery } from '../officeQueries.ts';
import { Dialog } from '../../app/Dialog.tsx';

/** How chats come to agents, and what is asked when they end; for supervisors. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { data, error } = useQuery(deskSettingsQuery);
  if (data) return <Form before={data} onClose={onClose} />;
  return <Dialog title={t('tools.settings')} onClose={onClose}>{error ? <ProblemAlert error={error} /> : <Loader size="sm" />}</Dialog>;
}

function Form({ before, onClose }: { before: DeskSettings; onClose: () => void }) {
  const { t } = useTranslation(['desk', 'app']);
  const queryClient = useQueryClient();
  const [settings, setSettings] = useState(before);
  const set = (change: Partial<DeskSettings>): void => setSettings((now) => ({ ...now, ...change }));
  const { mutate, isPending, error } = useMutation({
    mutationFn: officeApi.saveSettings,
    onSuccess(saved) {
      queryClient.setQueryData(deskKeys.settings, saved);
      onClose();
    },
  });
  const footer = (
    <Group justify="flex-end">
      <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
      <Button size="sm" loading={isPending} onClick={() => mutate(settings)}>{t('save')}</Button>
    </Group>
  );
  return (
    <Dialog title={t('tools.settings')} onClose={onClose} footer={footer}>
      <Stack gap="md">
        <ProblemAlert error={error} />
        <Switch label={t('settings.routing')} description={t('settings.routingHelp')} checked={settings.routing} onChange={(event) => set({ routing: event.currentTarget.checked })} />
        <NumberInput label={t('settings.priorityMinutes')} description={t('settings.priorityMinutesHelp')} min={0} max={120} clampBehavior="strict" value={settings.priorityMinutes} onChange={(value) => typeof value === 'number' && set({ priorityMinutes: value })} styles={{ wrapper: { maxWidth: 160 } }} />
        <NumberInput label={t('settings.grace')} description={t('settings.graceHelp')} min={5} max={600} allowDecimal={false} value={settings.graceSeconds} onChange={(value) => typeof value === 'number' && set({ graceSeconds: value })} styles={{ wrapper: { maxWidth: 160 } }} />
        <Switch label={t('settings.wrapUp')} description={t('settings.wrapUpHelp')} checked={settings.wrapUp} onChange={(event) => set({ wrapUp: event.currentTarget.checked })} />
        <TagsInput label={t('settings.topics')} description={t('settings.topicsHelp')} placeholder={t('settings.topicsAdd')} value={settings.topics} onChange={(topics) => set({ topics: topics.map((topic) => topic.trim().slice(0, 100)).filter(Boolean) })} maxTags={100} splitChars={[',', '，', '、']} />
      </Stack>
    </Dialog>
  );
}
