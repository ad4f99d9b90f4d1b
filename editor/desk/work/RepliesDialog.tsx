import { useState } from 'react';
import { ActionIcon, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CannedReply } from '../../../server/contract.ts';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useStaff } from '../../app/StaffContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { deskKeys } from '../deskKeys.ts';
import { officeApi } from '../officeApi.ts';
import { repliesQuery } from '../officeQueries.ts';
import { findReplies } from '../write/findReplies.ts';
import { Dialog } from '../../app/Dialog.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import classes from './RepliesDialog.module.css';

/** Replies at hand: one's own, and everyone's, which supervisors look after. */
export function RepliesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { role } = useStaff();
  const queryClient = useQueryClient();
  const { data: replies, error } = useQuery(repliesQuery);
  const [whose, setWhose] = useState<'mine' | 'everyone'>('mine');
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<CannedReply | 'new' | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const remove = useMutation({ mutationFn: officeApi.removeReply, onSuccess: () => setRemoving(null), onSettled: () => void queryClient.invalidateQueries({ queryKey: deskKeys.replies }) });
  const mayEdit = whose === 'mine' || role !== 'agent';
  const shown = findReplies(replies ?? [], words, language).filter(({ mine }) => mine === (whose === 'mine'));

  if (editing !== null) return <ReplyForm reply={editing === 'new' ? null : editing} mine={whose === 'mine'} onDone={() => setEditing(null)} onClose={onClose} />;
  return (
    <Dialog title={t('tools.replies')} onClose={onClose} size={620}>
      <Stack gap="sm">
        <SegmentedControl fullWidth value={whose} onChange={setWhose} aria-label={t('replies.whose')} data={[{ value: 'mine', label: t('replies.mine') }, { value: 'everyone', label: t('replies.everyone') }]} />
        <Group gap="xs" wrap="nowrap">
          <TextInput style={{ flex: 1 }} size="sm" type="search" value={words} onChange={(event) => setWords(event.currentTarget.value)} placeholder={t('replies.search')} aria-label={t('replies.search')} leftSection={<IconSearch size={16} aria-hidden />} />
          {mayEdit && <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>{t('replies.new')}</Button>}
        </Group>
        <ProblemAlert error={error ?? remove.error} />
        {replies && shown.length === 0 && <Text c="dimmed" size="sm" py="md" ta="center">{words === '' ? t(`replies.none.${whose}`) : t('replies.notFound')}</Text>}
        <ul className={classes.list}>
          {shown.map((reply) => (
            <li key={reply.id} className={classes.item}>
              <div className={classes.body}>
                <bdi className={classes.shortcut}>/{reply.shortcut}</bdi>
                <span className={classes.text} dir="auto">{localize(reply.text, language, ['zh', 'en'])}</span>
              </div>
              {mayEdit && removing !== reply.id && (
                <Group gap={2} wrap="nowrap">
                  <ActionIcon aria-label={t('replies.edit', { shortcut: reply.shortcut })} onClick={() => setEditing(reply)}><IconPencil size={18} aria-hidden /></ActionIcon>
                  <ActionIcon aria-label={t('replies.remove', { shortcut: reply.shortcut })} onClick={() => setRemoving(reply.id)}><IconTrash size={18} aria-hidden /></ActionIcon>
                </Group>
              )}
              {removing === reply.id && (
                <Group gap={6} wrap="nowrap">
                  <Button size="compact-sm" variant="default" onClick={() => setRemoving(null)}>{t('cancel')}</Button>
                  <Button size="compact-sm" color="red.9" loading={remove.isPending} onClick={() => remove.mutate(reply.id)}>{t('replies.removeDo')}</Button>
                </Group>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Dialog>
  );
}
