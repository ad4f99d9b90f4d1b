import { useEffect, useState, type RefObject } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ticketQueries } from './ticketQueries.ts';
import { ticketPriorities, ticketStatuses, type TicketSearch } from './ticketSearch.ts';
import classes from './TicketsPage.module.css';

interface Props {
  search: TicketSearch;
  field: RefObject<HTMLInputElement | null>;
  /** Changes what is asked for; goes to the first page. */
  onChange: (change: Omit<TicketSearch, 'view' | 'page'>) => void;
}

/** What of a view is shown. */
export function TicketFilters({ search, field, onChange }: Props) {
  const { t } = useTranslation('tickets');
  const { data: choices } = useQuery(ticketQueries.choices);
  const [typed, setTyped] = useState(search.q ?? '');
  const [q] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if (q !== (search.q ?? '')) onChange({ q: q === '' ? undefined : q });
    // oxlint-disable-next-line react/exhaustive-deps -- only what was typed leads anywhere; what the address says is where it has led
  }, [q]);
  // A phone has room for the search alone.
  const [all, setAll] = useState(Object.entries(search).some(([name, value]) => value !== undefined && name !== 'view' && name !== 'q' && name !== 'page'));
  const any = { label: t('filter.any'), value: '' };
  const options = (of: readonly string[] = []) => [any, ...of.map((value) => ({ label: value, value }))];
  const chosen = (value: string | null): string | undefined => value || undefined;

  return (
    <div className={classes.filters} role="search" data-all={all || undefined}>
      <TextInput ref={field} size="sm" type="search" label={t('filter.search')} placeholder={t('filter.searchHint')} maxLength={100} leftSection={<IconSearch size={16} aria-hidden />} value={typed} onChange={({ currentTarget: { value } }) => setTyped(value)} />
      <Select
        size="sm" label={t('filter.status')} allowDeselect={false} value={search.status ?? 'unsolved'}
        data={[{ label: t('status.unsolved'), value: 'unsolved' }, ...ticketStatuses.map((value) => ({ label: t(`status.${value}`), value })), { label: t('filter.any'), value: 'any' }]}
        onChange={(value) => onChange({ status: ([...ticketStatuses, 'any'] as const).find((each) => each === value) })}
      />
      <Select
        size="sm" label={t('filter.priority')} allowDeselect={false} value={search.priority ?? ''} data={[any, ...ticketPriorities.map((value) => ({ label: t(`priority.${value}`), value }))]}
        onChange={(value) => onChange({ priority: ticketPriorities.find((each) => each === value) })}
      />
      <Select size="sm" label={t('filter.team')} allowDeselect={false} searchable value={search.team ?? ''} data={options(choices?.teams)} onChange={(value) => onChange({ team: chosen(value) })} />
      <Select size="sm" label={t('filter.assignee')} allowDeselect={false} searchable value={search.assignee ?? ''} data={[any, ...(choices?.people ?? []).map(({ id, name }) => ({ label: name, value: id }))]} onChange={(value) => onChange({ assignee: chosen(value) })} />
      <Select size="sm" label={t('filter.topic')} allowDeselect={false} searchable value={search.topic ?? ''} data={options(choices?.topics)} onChange={(value) => onChange({ topic: chosen(value) })} />
      <Button className={classes.more} size="sm" variant="default" leftSection={<IconFilter size={16} aria-hidden />} aria-expanded={all} onClick={() => setAll(!all)}>{t('filter.more')}</Button>
    </div>
  );
}
