import { Chip, Group, Input, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weekday } from '../../engine/sdk/openingHours.ts';
import type { ServiceLevels } from '../../server/contract.ts';
import { zoneChoices } from '../kit/zoneChoices.ts';

type Hours = NonNullable<ServiceLevels['hours']>;

/** When time counts: one shift on some days of the week. What else there is of the hours stays as it is. */
export function HoursFields({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation('tickets');
  const [shift = { days: [], from: '09:00', to: '18:00' }, ...more] = hours.weekly;
  const set = (change: Partial<typeof shift>): void => onChange({ ...hours, weekly: [{ ...shift, ...change }, ...more] });
  const time = (name: 'from' | 'to') => <TextInput size="sm" type="time" w={130} label={t(`level.${name}`)} value={shift[name]} onChange={({ currentTarget: { value } }) => { if (value !== '') set({ [name]: value }); }} />;
  return (
    <Stack gap="sm">
      <Select size="sm" maw={320} label={t('level.zone')} searchable allowDeselect={false} value={hours.timeZone} data={zoneChoices(hours.timeZone)} onChange={(timeZone) => { if (timeZone !== null) onChange({ ...hours, timeZone }); }} />
      <Input.Wrapper label={t('level.days')} labelElement="div" error={shift.days.length === 0 ? t('level.daysMissing') : null}>
        <Chip.Group multiple value={shift.days} onChange={(days) => set({ days: weekday.options.filter((each) => days.includes(each)) })}>
          <Group gap={6}>{weekday.options.map((each) => <Chip key={each} size="sm" value={each}>{t(`level.day.${each}`)}</Chip>)}</Group>
        </Chip.Group>
      </Input.Wrapper>
      <Group gap="sm">{time('from')}{time('to')}</Group>
      {(more.length > 0 || hours.holidays.length > 0 || hours.extraDays.length > 0) && <Text size="sm" c="dimmed">{t('level.kept')}</Text>}
    </Stack>
  );
}
