import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../engine/sdk/openingHours.ts';
import { TimeInput } from './TimeInput.tsx';
import { weekdays, weeklyOf, type Shift, type Week } from './weekOf.ts';
import classes from './hours.module.css';

interface Props {
  day: Weekday;
  week: Week;
  readOnly: boolean;
  onChange: (week: Week) => void;
}

const usual: Shift = { from: '09:00', to: '18:00' };

/** As many shifts as hours have room for, were they all different. */
const mostShifts = 14;

/** One day of the week: whether anybody works, and from when to when. */
export function DayRow({ day, week, readOnly, onChange }: Props) {
  const { t } = useTranslation('inspector');
  const shifts = week[day];
  const name = t(`hours.day.${day}`);
  const set = (next: readonly Shift[]): void => onChange({ ...week, [day]: next });
  const others = weekdays.find((each) => week[each].length > 0);
  const copyTo = (days: readonly Weekday[]): void => onChange({ ...week, ...Object.fromEntries(days.map((each) => [each, shifts])) });
  const change = (index: number, part: Partial<Shift>): void => set(shifts.map((each, at) => (at === index ? { ...each, ...part } : each)));

  return (
    <div className={classes.day} role="group" aria-label={name}>
      <Checkbox size="xs" label={name} checked={shifts.length > 0} disabled={readOnly} onChange={({ currentTarget }) => set(currentTarget.checked ? (others === undefined ? [usual] : week[others]) : [])} />
      <div className={classes.shifts}>
        {shifts.length === 0 && <span className={classes.off}>{t('hours.off')}</span>}
        {shifts.map(({ from, to }, index) => (
          <div key={`${index} of ${shifts.length}`} className={classes.shift}>
            <TimeInput label={t('hours.from', { day: name })} value={from} readOnly={readOnly} onChange={(next) => change(index, { from: next })} />
            <span aria-hidden>–</span>
            <TimeInput end label={t('hours.to', { day: name })} value={to} readOnly={readOnly} onChange={(next) => change(index, { to: next })} />
            {to <= from && <small>{t('hours.nextDay')}</small>}
            {shifts.length > 1 && !readOnly && <ActionIcon size={28} aria-label={t('hours.removeShift', { day: name, from, to })} onClick={() => set(shifts.filter((_, at) => at !== index))}><IconX size={14} aria-hidden /></ActionIcon>}
          </div>
        ))}
      </div>
      {!readOnly && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target><ActionIcon size={28} aria-label={t('hours.more', { day: name })}><IconDots size={16} aria-hidden /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPlus size={14} aria-hidden />} disabled={shifts.length >= 4 || weeklyOf(week).length >= mostShifts} onClick={() => set([...shifts, nextShift(shifts.at(-1))])}>{t('hours.addShift')}</Menu.Item>
            <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={() => copyTo(weekdays.slice(0, 5))}>{t('hours.toWeekdays')}</Menu.Item>
            <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={() => copyTo(weekdays)}>{t('hours.toAll')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** An hour after the one before, for as long as the day lasts, at most four hours. */
function nextShift(before: Shift | undefined): Shift {
  if (before === undefined) return usual;
  const from = Math.min(22, Number(before.to.slice(0, 2)) + 1);
  const hour = (of: number) => `${String(of).padStart(2, '0')}:00`;
  return { from: hour(from), to: hour(Math.min(24, from + 4)) };
}
