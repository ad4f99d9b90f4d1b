import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Days } from './daysBefore.ts';
import classes from './DaysForm.module.css';

interface Props {
  days: Days;
  /** The days that are looked at: none of them can be compared with. */
  apart: Days;
  onChange: (days: Days) => void;
}

/** The first and the last day that are compared with, taken over when both are right. */
export function DaysForm({ days, apart, onChange }: Props) {
  const { t } = useTranslation('analytics');
  const [{ from, to }, set] = useState(days);
  const isEmpty = from === '' || to === '';
  const wrong = isEmpty ? undefined : to < from ? t('compare.order') : from <= apart.to && apart.from <= to ? t('compare.overlap') : undefined;
  return (
    <form className={classes.days} onSubmit={(event) => { event.preventDefault(); onChange({ from, to }); }}>
      <TextInput size="sm" type="date" required withAsterisk={false} label={t('compare.from')} value={from} onChange={({ currentTarget: { value } }) => set({ from: value, to })} />
      <TextInput size="sm" type="date" required withAsterisk={false} label={t('compare.to')} value={to} error={wrong} onChange={({ currentTarget: { value } }) => set({ from, to: value })} />
      <Button size="sm" type="submit" variant="light" disabled={isEmpty || wrong !== undefined || (from === days.from && to === days.to)}>{t('compare.apply')}</Button>
    </form>
  );
}
