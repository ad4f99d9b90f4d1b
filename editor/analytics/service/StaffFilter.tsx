import type { ReactNode } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceChoices } from '../../../server/contract.ts';
import { usualWithin } from '../../app/contract.ts';
import { withinChoices, type ServiceSearch } from './serviceSearch.ts';
import classes from './ServicePage.module.css';

interface Props {
  choices: ServiceChoices;
  search: ServiceSearch;
  change: (next: Partial<ServiceSearch>) => void;
  /** What else can be chosen. */
  children?: ReactNode;
}

/** Whose work is looked at, and how soon a chat is to be accepted. */
export function StaffFilter({ choices, search, change, children }: Props) {
  const { t } = useTranslation('service');
  const any = { label: t('filter.any'), value: '' };
  return (
    <div className={classes.filter} role="search" aria-label={t('filter.title')}>
      <Select size="sm" label={t('filter.team')} allowDeselect={false} searchable value={search.team ?? ''} data={[any, ...choices.teams.map((value) => ({ label: value, value }))]} onChange={(value) => change({ team: value || undefined })} />
      <Select size="sm" label={t('filter.agent')} allowDeselect={false} searchable value={search.agent ?? ''} data={[any, ...choices.agents.map(({ id, name }) => ({ label: name, value: id }))]} onChange={(value) => change({ agent: value || undefined })} />
      <Select
        size="sm" label={t('filter.within')} allowDeselect={false} value={search.within ?? String(usualWithin)}
        data={withinChoices.map((value) => ({ label: Number(value) < 120 ? t('filter.seconds', { value }) : t('filter.minutes', { value: Number(value) / 60 }), value }))}
        onChange={(value) => change({ within: withinChoices.find((each) => each === value && Number(each) !== usualWithin) })}
      />
      {children}
    </div>
  );
}
