import { useState, type FormEvent } from 'react';
import { Button, Group, Loader, NumberInput, Stack, Switch, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceLevels } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { minutesText } from '../kit/node/durationText.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { Dialog } from '../app/Dialog.tsx';
import { HoursFields } from './HoursFields.tsx';
import { PriorityMark } from './Pills.tsx';
import { ticketApi } from './ticketApi.ts';
import { ticketQueries } from './ticketQueries.ts';
import { ticketPriorities } from './ticketSearch.ts';

/** By when tickets are to be answered and resolved. */
export function ServiceLevelsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['tickets', 'app']);
  const { data, error } = useQuery(ticketQueries.levels);
  return (
    <Dialog title={t('level.title')} size={660} onClose={onClose}>
      <ProblemAlert error={data ? null : error} />
      {!data && !error && <Loader role="status" aria-label={t('app:loading')} />}
      {data && <LevelsForm levels={data} onClose={onClose} />}
    </Dialog>
  );
}

type Hours = NonNullable<ServiceLevels['hours']>;

/** Mondays to Fridays from nine to six. */
const usualHours: Hours = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }], holidays: [], extraDays: [] };

function LevelsForm({ levels: stored, onClose }: { levels: ServiceLevels; onClose: () => void }) {
  const { t } = useTranslation('tickets');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const [levels, setLevels] = useState(stored);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ticketApi.setLevels(levels),
    onSuccess(saved) {
      queryClient.setQueryData(ticketQueries.levels.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ticketQueries.all });
      onClose();
    },
  });
  const { hours } = levels;
  const ordered = ticketPriorities.every((each) => levels[each].firstReplyMinutes <= levels[each].resolutionMinutes);
  const ready = ordered && (hours === null || (hours.weekly[0]?.days.length ?? 0) > 0);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (ready && !isPending) mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">{t('level.text')}</Text>
        <Table verticalSpacing={6} horizontalSpacing="xs">
          <Table.Thead><Table.Tr><Table.Th>{t('level.priority')}</Table.Th><Table.Th>{t('level.firstReply')}</Table.Th><Table.Th>{t('level.resolution')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {ticketPriorities.map((priority) => {
              const level = levels[priority];
              const wrong = level.firstReplyMinutes > level.resolutionMinutes;
              const field = (name: keyof typeof level, label: string) => (
                <NumberInput
                  size="sm" aria-label={`${t(`priority.${priority}`)} ${label}`} min={1} max={129_600} allowDecimal={false} clampBehavior="strict" description={minutesText(level[name], language)} inputWrapperOrder={['input', 'description', 'error']}
                  value={level[name]} onChange={(value) => { if (typeof value === 'number' && value >= 1) setLevels({ ...levels, [priority]: { ...level, [name]: value } }); }} error={wrong && name === 'firstReplyMinutes' ? t('level.order') : null}
                />
              );
              return <Table.Tr key={priority}><Table.Td><PriorityMark priority={priority} /></Table.Td><Table.Td>{field('firstReplyMinutes', t('level.firstReply'))}</Table.Td><Table.Td>{field('resolutionMinutes', t('level.resolution'))}</Table.Td></Table.Tr>;
            })}
          </Table.Tbody>
        </Table>
        <Switch label={t('level.hours')} description={t('level.hoursHint')} checked={hours !== null} onChange={({ currentTarget: { checked } }) => setLevels({ ...levels, hours: checked ? (stored.hours ?? usualHours) : null })} />
        {hours !== null && <HoursFields hours={hours} onChange={(changed) => setLevels({ ...levels, hours: changed })} />}
        <ProblemAlert error={error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" size="sm" disabled={!ready} loading={isPending}>{t('save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
