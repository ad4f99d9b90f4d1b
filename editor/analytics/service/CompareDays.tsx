import { useState } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceSearch } from './serviceSearch.ts';
import classes from './ServicePage.module.css';

interface Props {
  search: ServiceSearch;
  /** The days that are compared with now. */
  days: Days;
  change: (next: Partial<ServiceSearch>) => void;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** What figures are compared with: the period before, or any other days. */
export function CompareDays({ search: { beforeFrom, beforeTo }, days, change }: Props) {
  const { t } = useTranslation('service');
  const chosen = beforeFrom !== undefined || beforeTo !== undefined;
  const [from, to] = [beforeFrom ?? days.from, beforeTo ?? days.to];
  return (
    <>
      <Select
        size="sm" label={t('compare.label')} allowDeselect={false} value={chosen ? 'days' : 'before'} data={(['before', 'days'] as const).map((value) => ({ value, label: t(`compare.${value}`) }))}
        onChange={(value) => change(value === 'days' ? { beforeFrom: from, beforeTo: to } : { beforeFrom: undefined, beforeTo: undefined })}
      />
      {chosen && <DaysForm key={`${from} ${to}`} days={{ from, to }} onChange={({ from: beforeFrom, to: beforeTo }) => change({ beforeFrom, beforeTo })} />}
    </>
  );
}

/** Two days, taken over when both are right. */
function DaysForm({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const { t } = useTranslation('service');
  const [{ from, to }, set] = useState(days);
  const wrong = from !== '' && to !== '' && to < from;
  return (
    <form className={classes.days} onSubmit={(event) => { event.preventDefault(); onChange({ from, to }); }}>
      <TextInput size="sm" type="date" required withAsterisk={false} label={t('compare.from')} value={from} onChange={({ currentTarget: { value } }) => set({ from: value, to })} />
      <TextInput size="sm" type="date" required withAsterisk={false} label={t('compare.to')} value={to} error={wrong ? t('compare.order') : undefined} onChange={({ currentTarget: { value } }) => set({ from, to: value })} />
      <Button size="sm" type="submit" variant="light" disabled={wrong || (from === days.from && to === days.to)}>{t('compare.apply')}</Button>
    </form>
  );
}
