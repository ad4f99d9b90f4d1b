import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DaysForm } from '../../filter/DaysForm.tsx';
import { daysBefore, type Days } from '../../filter/daysBefore.ts';
import type { DropOffSearch } from '../dropOffSearch.ts';
import classes from './CompareSelect.module.css';

interface Props {
  search: DropOffSearch;
  /** Versions that can be compared with, newest first. */
  versions: readonly number[];
  /** The days that are looked at, which other days are offered before. */
  period: Days;
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
      {against === 'period' && <DaysForm key={`${beforeFrom} ${beforeTo}`} days={{ from: beforeFrom ?? earlier.from, to: beforeTo ?? earlier.to }} apart={period} onChange={({ from, to }) => onChange({ beforeFrom: from, beforeTo: to })} />}
    </>
  );
}
