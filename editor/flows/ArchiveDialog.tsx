import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { Dialog } from '../app/Dialog.tsx';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { flowName } from '../home/flowName.ts';
import { flowsQuery } from '../home/flowsQuery.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { archiveFlow } from './archiveFlow.ts';

interface Props {
  flow: FlowSummary;
  onClose: () => void;
  /** Given what to say. */
  onDone: (said: string) => void;
}

/** Asks before a flow is put away, or taken out again. */
export function ArchiveDialog({ flow, onClose, onDone }: Props) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const name = flowName(flow, language);
  const act = flow.archived ? 'unarchive' : 'archive';
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => archiveFlow(flow.id, !flow.archived),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: flowsQuery.queryKey });
      onDone(t(`${act}.done`, { name }));
    },
  });
  return (
    <Dialog title={t(`${act}.title`, { name })} onClose={onClose}>
      <Text size="sm" mb="lg">{t(act === 'unarchive' && flow.liveVersion === null ? 'unarchive.textDraft' : `${act}.text`)}</Text>
      <ProblemAlert error={error} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" size="sm" onClick={onClose} data-autofocus>{t('cancel')}</Button>
        <Button size="sm" loading={isPending} onClick={() => mutate()}>{t(`${act}.do`)}</Button>
      </Group>
    </Dialog>
  );
}
