import { CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowFilter } from './matchFlows.ts';
import classes from './FlowsPage.module.css';

interface Props {
  filter: FlowFilter;
  search: string;
  onFilter: (filter: FlowFilter) => void;
  onSearch: (search: string) => void;
  /** How many are shown; undefined while nobody knows. */
  found: number | undefined;
}

/** Which of the flows are shown. */
export function FlowsTools({ filter, search, onFilter, onSearch, found }: Props) {
  const { t } = useTranslation('flows');
  return (
    <div className={classes.tools}>
      <TextInput
        className={classes.search ?? ''} type="search" size="sm" aria-label={t('search')} placeholder={t('search')} value={search} onChange={({ currentTarget: { value } }) => onSearch(value)}
        leftSection={<IconSearch size={17} aria-hidden />} rightSection={search === '' ? null : <CloseButton size="sm" aria-label={t('clear')} onClick={() => onSearch('')} />}
      />
      <SegmentedControl size="sm" value={filter} onChange={onFilter} aria-label={t('filter.label')} data={filters.map((value) => ({ value, label: t(`filter.${value}`) }))} />
      <span className={classes.found} role="status">{found === undefined ? '' : t('found', { count: found })}</span>
    </div>
  );
}

const filters: FlowFilter[] = ['all', 'live', 'archived'];
