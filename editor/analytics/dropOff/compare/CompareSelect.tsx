import { useState } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DropOffSearch } from '../dropOffSearch.ts';
import classes from './CompareSelect.module.css';

interface Props {
  search: DropOffSearch;
  /** Versions that can be compared with, newest first. */
  versions: readonly number[];
  /** The days that are looked at, which other days are offered before. */
  period: { readonly from: string; readonly to: string };
  onChange: (change: Partial<DropOffSearch>) => void;
}

const nothing = { against: undefined, beforeFrom: undefined, beforeTo: undefined, beforeVersions: undefined } as const;

/** What the figures are compared with: nothing, the period before, other days, or another version. */
export function CompareSelect({ search: { against, beforeFrom, beforeTo, beforeVersions }, versions, period, onChange }: Props) {
  const { t } = useTranslation('dropOff');
  const earlier = daysBefore(period);
  const value = against === undefined ? 'none' : against === 'version' ? `version ${beforeVersions ?? ''}` : against;
  return (
    <>
      <Select
        size="sm" label={t('compare.label')} allowDeselect={false} value={value} className={classes.what}
        data={[
          ...(['none', 'before', 'period'] as const).map((each) => ({ value: each, label: t(`compare.${each}`) })),
          ...versions.map((version) => ({ value: `version ${version}`, label: t('compare.version', { version }) })),
        ]}
        onChange={(next) => {
          if (next === 'before') onChange({ ...nothing, against: 'before' });
          else if (next === 'period') onChange({ ...nothing, against: 'period', beforeFrom: beforeFrom ?? earlier.from, beforeTo: beforeTo ?? earlier.to });
          else if (next?.startsWith('version ') === true) onChange({ ...nothing, against: 'version', beforeVersions: next.slice(8) });
          else onChange(nothing);
        }}
      />
      {against === 'period' && <Days key={`${beforeFrom} ${beforeTo}`} period={period} from={beforeFrom ?? earlier.from} to={beforeTo ?? earlier.to} onChange={(from, to) => onChange({ beforeFrom: from, beforeTo: to })} />}
    </>
  );
}

/** Two days, taken over when both are right. */
function Days({ period, from, to, onChange }: { period: Props['period']; from: string; to: string; onChange: (from: string, to: string) => void }) {
  const { t } = useTranslation('dropOff');
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(to);
  const wrong = first === '' || last === '' ? undefined : last < first ? t('compare.order') : first <= period.to && period.from <= last ? t('compare.overlap') : undefined;
  return (
    <form className={classes.days} onSubmit={(event) => { event.preventDefault(); onChange(first, last); }}>
      <TextInput size="sm" type="date" required withAsterisk={false} label={t('compare.from')} value={first} onChange={({ currentTarget }) => setFirst(currentTarget.value)} />
      <TextInput size="sm" type="date" required withAsterisk={false} label={t('compare.to')} value={last} onChange={({ currentTarget }) => setLast(currentTarget.value)} error={wrong} />
      <Button size="sm" type="submit" variant="light" disabled={wrong !== undefined || first === '' || last === '' || (first === from && last === to)}>{t('compare.apply')}</Button>
    </form>
  );
}

/** As many days that end the day before. */
function daysBefore({ from, to }: Props['period']): Props['period'] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: iso(first - (last - first) - dayMs), to: iso(first - dayMs) };
}

const dayMs = 86_400_000;
