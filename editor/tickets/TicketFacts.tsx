import { Autocomplete, Select } from '@mantine/core';
import { IconHeadset } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '../../server/contract.ts';
import { useNow } from '../kit/useNow.ts';
import { DueTimes } from './DueTimes.tsx';
import { ticketQueries } from './ticketQueries.ts';
import { ticketPriorities, ticketStatuses } from './ticketSearch.ts';
import type { ChangeTicket } from './useTicketChange.ts';
import classes from './TicketPage.module.css';

interface Props {
  detail: TicketDetail;
  change: ChangeTicket;
}

/** What a ticket is, each thing changed where it stands, and by when it is due. */
export function TicketFacts({ detail: { ticket, nextStatuses }, change: { mutate, isPending } }: Props) {
  const { t } = useTranslation('tickets');
  const { data: choices } = useQuery(ticketQueries.choices);
  const { status, priority, assignee, team, contact, conversationId } = ticket;
  const closed = status === 'closed';
  const shared = { size: 'sm' as const, disabled: closed || isPending, allowDeselect: false };
  const people = [...(choices?.people ?? [])];
  if (assignee && !people.some(({ id }) => id === assignee.id)) people.push({ ...assignee, teams: [] });
  const ofTeam = people.toSorted((a, b) => Number(team !== null && b.teams.includes(team)) - Number(team !== null && a.teams.includes(team)));

  return (
    <aside className={classes.facts} aria-label={t('properties')}>
      <DueTimes ticket={ticket} now={useNow(1_000)} />
      <Select {...shared} label={t('filter.status')} value={status} data={ticketStatuses.filter((each) => each === status || nextStatuses.includes(each)).map((value) => ({ label: t(`status.${value}`), value }))} onChange={(value) => { const next = nextStatuses.find((each) => each === value); if (next) mutate({ status: next }); }} />
      <Select {...shared} label={t('filter.priority')} value={priority} data={ticketPriorities.map((value) => ({ label: t(`priority.${value}`), value }))} onChange={(value) => { const next = ticketPriorities.find((each) => each === value); if (next && next !== priority) mutate({ priority: next }); }} />
      <Select {...shared} label={t('filter.team')} searchable value={team ?? ''} data={[{ label: t('noTeam'), value: '' }, ...new Set([...(choices?.teams ?? []), ...(team === null ? [] : [team])])]} onChange={(value) => { if ((value || null) !== team) mutate({ team: value || null }); }} />
      <Select {...shared} label={t('filter.assignee')} searchable value={assignee?.id ?? ''} data={[{ label: t('nobody'), value: '' }, ...ofTeam.map(({ id, name }) => ({ label: name, value: id }))]} onChange={(value) => { if ((value || null) !== (assignee?.id ?? null)) mutate({ assignee: value || null }); }} />
      <TopicField key={ticket.topic} value={ticket.topic} topics={choices?.topics ?? []} disabled={shared.disabled} onChange={(topic) => mutate({ topic })} />
      <dl className={classes.whose}>
        <dt>{t('contact')}</dt>
        <dd><bdi>{contact ? contact.name || t('unknownContact') : t('noContact')}</bdi></dd>
      </dl>
      {conversationId !== null && <Link className={classes.link} to="/desk" search={{ chat: conversationId }}><IconHeadset size={17} aria-hidden />{t('openChat')}</Link>}
    </aside>
  );
}

/** Saved when one leaves it, or with Enter. */
function TopicField({ value, topics, disabled, onChange }: { value: string; topics: readonly string[]; disabled: boolean; onChange: (topic: string) => void }) {
  const { t } = useTranslation('tickets');
  const [text, setText] = useState(value);
  const save = (topic: string): void => { if (topic.trim() !== value) onChange(topic.trim()); };
  return (
    <Autocomplete
      size="sm" label={t('filter.topic')} placeholder={t('noTopic')} maxLength={100} data={[...topics]} disabled={disabled} value={text} onChange={setText} onOptionSubmit={save} onBlur={() => save(text)}
      onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) save(text); if (event.key === 'Escape') setText(value); }}
    />
  );
}
