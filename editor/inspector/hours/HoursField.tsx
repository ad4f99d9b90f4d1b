import { Button, Input, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../engine/sdk/value.ts';
import { openingHours } from '../../../engine/sdk/openingHours.ts';
import type { FieldProps } from '../fields/fieldProps.ts';
import { useFieldWords } from '../fields/useFieldWords.ts';
import { useForm } from '../FormContext.ts';
import { valueAt, written } from '../schema/path.ts';
import { DayRow } from './DayRow.tsx';
import { hoursPresets } from './hoursPresets.ts';
import { OpenNow } from './OpenNow.tsx';
import { SpecialDays } from './SpecialDays.tsx';
import { weekdays, weekOf, weeklyOf, type Week } from './weekOf.ts';
import fields from '../fields/fields.module.css';
import classes from './hours.module.css';

/** When people are on duty: day by day, with holidays and the days worked in their place, and whether it is so now. */
export function HoursField({ field, path, value }: FieldProps<'group'>) {
  const { t } = useTranslation('inspector');
  const { mayEdit, language, issues, draw, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const named = (name: string) => field.fields.find((each) => each.name === name);
  const zone = named('timeZone');
  const weekly = openingHours.shape.weekly.safeParse(valueAt(value, ['weekly']));
  const week = weekly.success ? weekOf(weekly.data) : null;
  const hours = value === undefined ? undefined : openingHours.safeParse(value).data;
  const setWeek = (next: Week): void => put([...path, 'weekly'], asJson(weeklyOf(next)));
  const wrong = [...issues].find(([at]) => at.startsWith(`${written([...path, 'weekly'])}`))?.[1];

  return (
    <div className={fields.frame} role="group" aria-label={label}>
      <Switch className={fields.switch ?? ''} label={label} description={help} error={error} checked={value !== undefined} disabled={!mayEdit} onChange={({ currentTarget }) => put(path, currentTarget.checked ? asJson(openingHours.parse({})) : undefined)} />
      {value !== undefined && (
        <div className={fields.inset}>
          {hours && <OpenNow hours={hours} />}
          {week === null ? <Input.Error>{wrong ?? t('hours.unreadable')}</Input.Error> : (
            <div role="group" aria-label={named('weekly')?.label?.[language] ?? ''}>
              <div className={classes.week}>
                {weekdays.map((day) => <DayRow key={day} day={day} week={week} readOnly={!mayEdit} onChange={setWeek} />)}
              </div>
              {wrong !== undefined && <Input.Error>{wrong}</Input.Error>}
              <Input.Description className={fields.help}>{named('weekly')?.help?.[language]}</Input.Description>
            </div>
          )}
          {mayEdit && (
            <div className={classes.presets} role="group" aria-label={t('hours.presets')}>
              {hoursPresets.map(({ name, weekly: preset }) => <Button key={name} size="compact-sm" variant="light" onClick={() => put([...path, 'weekly'], asJson(preset))}>{t(`hours.preset.${name}`)}</Button>)}
            </div>
          )}
          <SpecialDays path={path} value={value} week={week} />
          {zone && draw(zone, [...path, 'timeZone'])}
        </div>
      )}
    </div>
  );
}

/** As the draft holds it. */
function asJson(of: object): Json {
  return JSON.parse(JSON.stringify(of));
}
