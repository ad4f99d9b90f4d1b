import { useState } from 'react';
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contactDetail } from '../../app/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { request } from '../../app/request.ts';
import { serverTime } from '../../app/serverTime.ts';
import { deskKeys } from '../deskKeys.ts';
import { Dialog } from '../../app/Dialog.tsx';

const hour = 3_600_000;
const spans = { hour, day: 24 * hour, week: 168 * hour } as const;
/** A time that stands for no end. */
const forGood = '9999-12-31T00:00:00.000Z';

interface Props {
  /** The contact's id. */
  contact: string;
  onClose: () => void;
}

/** Asks for how long nothing is taken that a contact writes. */
export function BlockDialog({ contact, onClose }: Props) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const [span, setSpan] = useState<keyof typeof spans | 'always'>('day');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const until = span === 'always' ? forGood : new Date(serverTime(Date.now()) + spans[span]).toISOString();
      return request(`/api/contacts/${encodeURIComponent(contact)}/block`, { method: 'POST', body: { until }, answer: contactDetail });
    },
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
      <Stack gap="md">
        <ProblemAlert error={error} />
        <Text size="sm">{t('block.text')}</Text>
        <SegmentedControl fullWidth value={span} onChange={setSpan} aria-label={t('block.span')} data={(['hour', 'day', 'week', 'always'] as const).map((value) => ({ value, label: t(`block.${value}`) }))} />
      </Stack>
    </Dialog>
  );
}
