import { useState } from 'react';
import { Autocomplete, Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeskChat, DeskConversation, WrapUp } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { chatContextQuery } from '../chatContextQuery.ts';
import { deskApi } from '../deskApi.ts';
import { deskKeys } from '../deskKeys.ts';
import { deskSettingsQuery } from '../officeQueries.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { dayAfter, dueDay } from './dueDay.ts';
import { resolutions } from './resolutions.ts';

interface Props {
  chat: DeskChat;
  /** It ends the chat; otherwise the chat is over, and only what came of it is written down. */
  ends: boolean;
  onClose: () => void;
}

/** Ends a chat, and asks what came of it where the desk wants that. */
export function CloseDialog({ chat, ends, onClose }: Props) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const { data: settings } = useQuery(deskSettingsQuery);
  const { data: context } = useQuery(chatContextQuery(chat.id));
  const asks = !ends || settings?.wrapUp === true;
  const [topic, setTopic] = useState('');
  const [resolution, setResolution] = useState<WrapUp['resolution']>('solved');
  const [summary, setSummary] = useState<string | null>(null);
  const [task, setTask] = useState<{ title: string; day: string } | null>(null);
  const said = summary ?? (context?.summary ?? []).map(({ from, text }) => t(`said.${from}`, { text })).join('\n').slice(0, 4_000);
  const dueAt = task && dueDay(task.day);
  const ready = task === null || (task.title.trim() !== '' && dueAt !== null);

  const { mutate, isPending, error } = useMutation({
    async mutationFn(wrapUp: boolean) {
      const todo = wrapUp && task && dueAt ? { task: { title: task.title.trim(), dueAt } } : {};
      if (wrapUp) await deskApi.wrapUp(chat.id, { topic: topic.trim(), resolution, summary: said.trim(), ...todo });
      return ends ? deskApi.close(chat.id) : null;
    },
    onSuccess(closed) {
      if (closed) queryClient.setQueryData<DeskConversation>(deskKeys.chat(chat.id), (now) => now && { ...now, chat: closed });
      onClose();
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: deskKeys.all }),
  });

  const footer = (
    <Group justify="flex-end">
      <Button variant="default" size="sm" onClick={onClose} {...(!asks && { 'data-autofocus': true })}>{t(ends ? 'confirmClose.no' : 'cancel')}</Button>
      {ends && asks && <Button variant="subtle" color="gray" size="sm" disabled={isPending} onClick={() => mutate(false)}>{t('wrapUp.skip')}</Button>}
      <Button color={ends ? 'red.9' : 'rail'} size="sm" disabled={!ready} loading={isPending} onClick={() => mutate(asks)}>{t(ends ? 'confirmClose.yes' : 'save')}</Button>
    </Group>
  );
  return (
    <Dialog title={t(ends ? 'confirmClose.title' : 'wrapUp.open')} onClose={onClose} size={asks ? 560 : 460} footer={footer}>
      <Stack gap="md">
        <ProblemAlert error={error} />
        {ends && <Text size="sm">{t('confirmClose.text')}</Text>}
        {asks && (
          <>
            <Autocomplete label={t('wrapUp.topic')} data={settings?.topics ?? []} value={topic} onChange={setTopic} maxLength={100} data-autofocus comboboxProps={{ withinPortal: false }} />
            <div>
              <Text size="sm" fw={600} mb={4} id="resolution">{t('wrapUp.resolution')}</Text>
              <SegmentedControl fullWidth value={resolution} onChange={setResolution} aria-labelledby="resolution" data={resolutions.map((value) => ({ value, label: t(`resolution.${value}`) }))} />
            </div>
            <Textarea label={t('wrapUp.summary')} description={t('wrapUp.summaryHelp')} autosize minRows={3} maxRows={10} maxLength={4_000} attributes={{ input: { dir: 'auto' } }} value={said} onChange={(event) => setSummary(event.currentTarget.value)} />
            <Checkbox label={t('wrapUp.task')} checked={task !== null} onChange={(event) => setTask(event.currentTarget.checked ? { title: '', day: dayAfter(new Date()) } : null)} />
            {task !== null && (
              <Group align="flex-start" gap="sm">
                <TextInput style={{ flex: '1 1 220px' }} label={t('wrapUp.taskTitle')} required maxLength={200} value={task.title} onChange={(event) => setTask({ ...task, title: event.currentTarget.value })} />
                <TextInput type="date" label={t('wrapUp.taskDue')} required value={task.day} onChange={(event) => setTask({ ...task, day: event.currentTarget.value })} />
              </Group>
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}
