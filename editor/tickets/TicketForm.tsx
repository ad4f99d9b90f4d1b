import { useState, type FormEvent } from 'react';
import { Autocomplete, Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ticket, TicketPriority } from '../../server/contract.ts';
import { newId } from '../app/newId.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { addTexts } from '../i18n/addTexts.ts';
import { tickets as texts } from '../i18n/tickets.ts';
import { ticketApi } from './ticketApi.ts';
import { ticketQueries } from './ticketQueries.ts';
import { ticketPriorities } from './ticketSearch.ts';

addTexts('tickets', texts);

interface Props {
  /** The chat that it is made of, which tells the contact; else the contact, or neither. */
  conversationId: string | null;
  contactId: string | null;
  onCreated: (ticket: Ticket) => void;
  onCancel?: () => void;
}

/** Makes a ticket, by hand or of a chat. */
export function TicketForm({ conversationId, contactId, onCreated, onCancel }: Props) {
  const { t } = useTranslation('tickets');
  const queryClient = useQueryClient();
  const { data: choices } = useQuery(ticketQueries.choices);
  // Sent again after a lost answer, it is still the same ticket.
  const [requestId] = useState(newId);
  const [subject, setSubject] = useState('');
  const [description, setDescription] = useState('');
  const [topic, setTopic] = useState('');
  const [priority, setPriority] = useState<TicketPriority>('normal');
  const [team, setTeam] = useState<string | null>(null);
  const [assignee, setAssignee] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ticketApi.make({ requestId, subject: subject.trim(), description: description.trim(), topic: topic.trim(), priority, team, assignee, conversationId, contactId }),
    onSuccess({ ticket }) {
      void queryClient.invalidateQueries({ queryKey: ticketQueries.all });
      onCreated(ticket);
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (subject.trim() !== '' && !isPending) mutate();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput size="sm" label={t('subject')} description={t('form.subjectHint')} maxLength={200} value={subject} onChange={({ currentTarget: { value } }) => setSubject(value)} error={tried && subject.trim() === '' ? t('form.subjectMissing') : null} autoComplete="off" data-autofocus attributes={{ input: { dir: 'auto' } }} />
        <Textarea size="sm" label={t('description')} autosize minRows={3} maxRows={10} maxLength={4_000} value={description} onChange={({ currentTarget: { value } }) => setDescription(value)} attributes={{ input: { dir: 'auto' } }} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select size="sm" label={t('filter.priority')} allowDeselect={false} value={priority} data={ticketPriorities.map((value) => ({ label: t(`priority.${value}`), value }))} onChange={(value) => setPriority(ticketPriorities.find((each) => each === value) ?? priority)} />
          <Autocomplete size="sm" label={t('filter.topic')} placeholder={t('form.topicHint')} maxLength={100} data={choices?.topics ?? []} value={topic} onChange={setTopic} />
          <Select size="sm" label={t('filter.team')} placeholder={t('noTeam')} clearable searchable value={team} data={choices?.teams ?? []} onChange={setTeam} clearButtonProps={{ 'aria-label': t('filter.reset') }} />
          <Select size="sm" label={t('filter.assignee')} placeholder={t('nobody')} clearable searchable value={assignee} data={(choices?.people ?? []).map(({ id, name }) => ({ label: name, value: id }))} onChange={setAssignee} clearButtonProps={{ 'aria-label': t('filter.reset') }} />
        </SimpleGrid>
        {team !== null && assignee === null && <Text size="sm" c="dimmed">{t('form.teamHint')}</Text>}
        {conversationId !== null && <Text size="sm" c="dimmed">{t('form.linked')}</Text>}
        <ProblemAlert error={error} />
        <Group justify="flex-end" gap="sm">
          {onCancel && <Button variant="default" size="sm" onClick={onCancel}>{t('cancel')}</Button>}
          <Button type="submit" size="sm" loading={isPending}>{t('form.make')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
