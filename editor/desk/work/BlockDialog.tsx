import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { DeskChat } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { request } from '../../app/request.ts';
import { deskKeys } from '../deskKeys.ts';
import { Dialog } from './Dialog.tsx';

/** Asks before a contact is kept from writing. */
export function BlockDialog({ chat, onClose }: { chat: DeskChat; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => request(`/api/contacts/${encodeURIComponent(chat.contact?.id ?? '')}/block`, { method: 'POST', answer: z.unknown() }),
    onSuccess: onClose,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: deskKeys.all }),
  });
  const footer = (
    <Group justify="flex-end">
      <Button variant="default" size="sm" onClick={onClose} data-autofocus>{t('cancel')}</Button>
      <Button color="red.9" size="sm" loading={isPending} onClick={() => mutate()}>{t('block.do')}</Button>
    </Group>
  );
  return (
    <Dialog title={t('block.title')} onClose={onClose} size={440} footer={footer}>
      <ProblemAlert error={error} />
      <Text size="sm">{t('block.text')}</Text>
    </Dialog>
  );
}
