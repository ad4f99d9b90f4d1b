import { useState } from 'react';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useBase } from './BaseContext.ts';
import { Dialog } from '../app/Dialog.tsx';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';

/** Deletes a base for good, once its name in addresses has been typed. */
export function DeleteBaseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['knowledgeWork', 'knowledge']);
  const { slug, detail: { summary } } = useBase();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => knowledgeApi.remove(slug),
    async onSuccess() {
      await navigate({ to: '/knowledge' });
      queryClient.removeQueries({ queryKey: knowledgeKeys.base(slug) });
      await queryClient.invalidateQueries({ queryKey: knowledgeKeys.list, exact: true });
    },
  });
  return (
    <Dialog title={t('settings.deleteTitle')} onClose={onClose}>
      <Text size="sm" mb="md">{t('settings.deleteText', { count: summary.entries })}</Text>
      <TextInput label={t('settings.deleteType', { slug })} value={typed} onChange={({ currentTarget: { value } }) => setTyped(value)} autoComplete="off" autoCapitalize="none" spellCheck={false} mb="md" data-autofocus />
      <ProblemAlert error={error} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" size="sm" onClick={onClose}>{t('knowledge:cancel')}</Button>
        <Button color="red.9" size="sm" disabled={typed !== slug} loading={isPending} onClick={() => mutate()}>{t('settings.deleteDo')}</Button>
      </Group>
    </Dialog>
  );
}
