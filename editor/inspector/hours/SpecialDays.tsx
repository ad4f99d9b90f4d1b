import { useState } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconClipboardText, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openingHours, type OpeningHours } from '../../../engine/sdk/openingHours.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { useForm } from '../FormContext.ts';
import { valueAt, type Path } from '../schema/path.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { PasteHolidays } from './PasteHolidays.tsx';
import type { SpecialDays as Found } from './readHolidays.ts';
import { runsOf, runText } from './runsOf.ts';
import { TimeInput } from './TimeInput.tsx';
import { weekdays, type Shift, type Week } from './weekOf.ts';
import classes from './hours.module.css';

interface Props {
  /** Of the hours. */
  path: Path;
  value: Json;
  /** Null while the weekly hours cannot be read. */
  week: Week | null;
}

type ExtraDay = OpeningHours['extraDays'][number];

const usual: Shift = { from: '09:00', to: '18:00' };

/** As many as the hours hold of either. */
const most = 100;

/** Holidays, and the days worked in their place: picked in a calendar, or read from a notice. */
export function SpecialDays({ path, value, week }: Props) {
  const { t } = useTranslation('inspector');
  const { mayEdit, language, put } = useForm();
  const holidays = openingHours.shape.holidays.catch([]).parse(valueAt(value, ['holidays']));
  const extraDays = openingHours.shape.extraDays.catch([]).parse(valueAt(value, ['extraDays']));
  const [open, setOpen] = useState(false);
  const [pasting, setPasting] = useState(false);
  const shift = (week && weekdays.map((day) => week[day][0]).find((each) => each !== undefined)) ?? usual;

  function set(off: readonly string[], extra: readonly ExtraDay[]): void {
    const kept = { ...(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) };
    const days = extra.toSorted((a, b) => (a.day + a.from < b.day + b.from ? -1 : 1)).slice(-most).map((each) => ({ ...each }));
    put(path, { ...kept, holidays: [...new Set(off)].toSorted().slice(-most), extraDays: days });
  }

  function toggle(day: string, isWorked: boolean): void {
    if (extraDays.some((each) => each.day === day)) set(holidays, extraDays.filter((each) => each.day !== day));
    else if (holidays.includes(day)) set(holidays.filter((each) => each !== day), extraDays);
    else if (isWorked) set([...holidays, day], extraDays);
    else set(holidays, [...extraDays, { day, ...shift }]);
  }

  function add(found: Found): void {
    const working = new Set(found.working);
    set([...holidays, ...found.holidays].filter((day) => !working.has(day)), [...extraDays.filter(({ day }) => !working.has(day)), ...found.working.map((day) => ({ day, ...shift }))]);
    setPasting(false);
  }

  const drop = (days: readonly string[]): void => set(holidays.filter((day) => !days.includes(day)), extraDays);
  const change = (index: number, part: Partial<ExtraDay>): void => set(holidays, extraDays.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <details className={classes.special} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('hours.special')}<span>{holidays.length + extraDays.length > 0 ? t('hours.specialCount', { off: holidays.length, on: extraDays.length }) : t('hours.noSpecial')}</span><IconChevronDown size={16} aria-hidden /></summary>
      {open && (
        <>
          <p className={classes.hint}>{t('hours.specialHelp')}</p>
          <MonthGrid week={week} holidays={holidays} extraDays={extraDays} readOnly={!mayEdit} onToggle={toggle} />
          {mayEdit && !pasting && <Button size="compact-sm" variant="light" leftSection={<IconClipboardText size={14} aria-hidden />} onClick={() => setPasting(true)}>{t('hours.paste')}</Button>}
          {pasting && <PasteHolidays onAdd={add} onClose={() => setPasting(false)} />}
          {holidays.length > 0 && (
            <ul className={classes.runs} aria-label={t('hours.holidays')}>
              {runsOf(holidays).map((run) => (
                <li key={run[0]}><b data-off>{t('hours.mark.off')}</b>{runText(run, language)}{mayEdit && <ActionIcon size={24} aria-label={t('hours.removeDay', { day: runText(run, language) })} onClick={() => drop(run)}><IconX size={13} aria-hidden /></ActionIcon>}</li>
              ))}
            </ul>
          )}
          {extraDays.length > 0 && (
            <ul className={classes.extra} aria-label={t('hours.working')}>
              {extraDays.map(({ day, from, to }, index) => (
                <li key={`${day} ${index}`}>
                  <b>{t('hours.mark.on')}</b><span>{runText([day], language)}</span>
                  <TimeInput label={t('hours.from', { day })} value={from} readOnly={!mayEdit} onChange={(next) => change(index, { from: next })} /><span aria-hidden>–</span>
                  <TimeInput end label={t('hours.to', { day })} value={to} readOnly={!mayEdit} onChange={(next) => change(index, { to: next })} />
                  {mayEdit && <ActionIcon size={28} aria-label={t('hours.removeDay', { day: runText([day], language) })} onClick={() => set(holidays, extraDays.filter((_, at) => at !== index))}><IconX size={14} aria-hidden /></ActionIcon>}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </details>
  );
}
