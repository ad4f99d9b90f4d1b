import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DaysForm } from '../filter/DaysForm.tsx';
import { daysBefore } from '../filter/daysBefore.ts';
import { useFilter } from '../filter/useFilter.ts';
import type { ServiceSearch } from './serviceSearch.ts';

interface Props {
  search: ServiceSearch;
  change: (next: Partial<ServiceSearch>) => void;
}

/** What figures are compared with: the period before, or any other days. */
export function CompareDays({ search: { beforeFrom, beforeTo }, change }: Props) {
  const { t } = useTranslation('service');
  const { filter } = useFilter();
  const chosen = beforeFrom !== undefined || beforeTo !== undefined;
  const earlier = daysBefore(filter);
  const [from, to] = [beforeFrom ?? earlier.from, beforeTo ?? earlier.to];
  return (
    <>
      <Select
        size="sm" label={t('compare.label')} allowDeselect={false} value={chosen ? 'days' : 'before'} data={(['before', 'days'] as const).map((value) => ({ value, label: t(`compare.${value}`) }))}
        onChange={(value) => change(value === 'days' ? { beforeFrom: from, beforeTo: to } : { beforeFrom: undefined, beforeTo: undefined })}
      />
      {chosen && <DaysForm key={`${from} ${to}`} days={{ from, to }} apart={filter} onChange={({ from: beforeFrom, to: beforeTo }) => change({ beforeFrom, beforeTo })} />}
    </>
  );
}
