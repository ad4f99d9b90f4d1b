import { useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpeningHours } from '../../../engine/sdk/openingHours.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { weekdays, type Week } from './weekOf.ts';
import classes from './hours.module.css';

interface Props {
  week: Week | null;
  holidays: OpeningHours['holidays'];
  extraDays: OpeningHours['extraDays'];
  readOnly: boolean;
  /** `isWorked` tells whether the week has a shift on that day. */
  onToggle: (day: string, isWorked: boolean) => void;
}

/** A month whose days are pressed: one that is worked becomes a holiday, one that is free becomes worked. */
export function MonthGrid({ week, holidays, extraDays, readOnly, onToggle }: Props) {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const [shown, setShown] = useState(() => { const now = new Date(); return now.getFullYear() * 12 + now.getMonth(); });
  const [year, month] = [Math.floor(shown / 12), shown % 12];
  const days = daysOf(year, month);
  const title = new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(Date.UTC(year, month));
  const name = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'full' });
  return (
    <div className={classes.month} role="group" aria-label={title}>
      <div className={classes.head}>
        <ActionIcon size={32} aria-label={t('hours.before')} onClick={() => setShown(shown - 1)}><IconChevronLeft size={16} aria-hidden /></ActionIcon>
        <strong aria-live="polite">{title}</strong>
        <ActionIcon size={32} aria-label={t('hours.after')} onClick={() => setShown(shown + 1)}><IconChevronRight size={16} aria-hidden /></ActionIcon>
      </div>
      <div className={classes.grid}>
        {weekdays.map((day) => <span key={day} className={classes.weekday} aria-hidden>{t(`hours.short.${day}`)}</span>)}
        {days.map((day, index) => {
          if (day === null) return <span key={`before ${index}`} />;
          const weekday = weekdays[index % 7];
          const worked = weekday !== undefined && (week?.[weekday] ?? []).length > 0;
          const mark = extraDays.some((each) => each.day === day) ? 'on' : holidays.includes(day) ? 'off' : null;
          const state = t(`hours.state.${mark ?? (worked ? 'worked' : 'free')}`);
          return (
            <button key={day} type="button" data-mark={mark ?? undefined} data-free={!worked || undefined} disabled={readOnly} title={`${name.format(new Date(day))} · ${state}`} onClick={() => onToggle(day, worked)}>
              <span aria-hidden>{Number(day.slice(8))}{mark && <b>{t(`hours.corner.${mark}`)}</b>}</span>
              <span className={classes.unseen}>{name.format(new Date(day))} · {state}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** The days of a month, after as many blanks as its first week has before it. */
function daysOf(year: number, month: number): readonly (string | null)[] {
  const blanks = (new Date(Date.UTC(year, month)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return [...Array.from({ length: blanks }, () => null), ...Array.from({ length }, (_, index) => new Date(Date.UTC(year, month, index + 1)).toISOString().slice(0, 10))];
}
