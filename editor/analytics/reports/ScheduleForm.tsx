import { useState, type FormEvent } from 'react';
import { Button, Checkbox, Group, MultiSelect, NumberInput, Select, TagsInput, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportState } from '../../../server/contract.ts';
import { reportSchedule } from '../../app/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { flowName } from '../../home/flowName.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { zoneChoices } from '../../kit/zoneChoices.ts';
import { choicesQuery } from '../filter/choicesQuery.ts';
import { saveSchedule, sendReport, stateQuery } from './reportQueries.ts';
import classes from './Reports.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }));

/** To whom, when and of what a report is sent. */
export function ScheduleForm({ state: { schedule: stored, mailReady, next } }: { state: ReportState }) {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const { data: choices } = useQuery(choicesQuery);
  // Whoever sets it up for the first time means the clocks around them.
  const untouched = stored.email.length === 0 && !stored.folder;
  const [schedule, setSchedule] = useState(untouched ? { ...stored, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, language } : stored);
  const keep = (state: ReportState): void => void queryClient.setQueryData(stateQuery.queryKey, state);
  const save = useMutation({ mutationFn: () => saveSchedule(schedule), onSuccess: keep });
  const send = useMutation({ mutationFn: () => sendReport({}), onSuccess: keep });
  const wrong = schedule.email.some((each) => !reportSchedule.shape.email.element.safeParse(each).success);
  const change = (part: Partial<typeof schedule>): void => {
    save.reset();
    setSchedule({ ...schedule, ...part });
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!wrong && !save.isPending) save.mutate();
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TagsInput className={classes.all} size="sm" label={t('schedule.email')} placeholder={t('schedule.emailHint')} disabled={!mailReady} value={schedule.email} maxTags={20} splitChars={[',', ' ', ';', '，', '；']} acceptValueOnBlur onChange={(email) => change({ email })} error={wrong && t('schedule.emailWrong')} />
      <Checkbox className={classes.all} label={t('schedule.folder')} checked={schedule.folder} onChange={({ currentTarget: { checked } }) => change({ folder: checked })} />
      <Select size="sm" label={t('schedule.weekday')} allowDeselect={false} data={weekdays.map((day) => ({ value: String(day), label: t(`schedule.weekdays.d${day}`) }))} value={String(schedule.weekday)} onChange={(value) => change({ weekday: Number(value) })} />
      <Select size="sm" label={t('schedule.hour')} allowDeselect={false} data={hours} value={String(schedule.hour)} onChange={(value) => change({ hour: Number(value) })} />
      <Select size="sm" label={t('schedule.zone')} allowDeselect={false} searchable limit={60} data={zoneChoices(schedule.zone)} value={schedule.zone} onChange={(value) => value !== null && change({ zone: value })} />
      <Select size="sm" label={t('schedule.language')} allowDeselect={false} data={[{ value: 'zh', label: t('schedule.languages.zh') }, { value: 'en', label: t('schedule.languages.en') }]} value={schedule.language} onChange={(value) => change({ language: value === 'en' ? 'en' : 'zh' })} />
      <NumberInput size="sm" label={t('schedule.within')} min={1} max={86_400} allowDecimal={false} clampBehavior="strict" value={schedule.within} onChange={(value) => typeof value === 'number' && change({ within: value })} />
      <MultiSelect
        className={classes.all} size="sm" label={t('schedule.flows')} {...(schedule.flows.length === 0 && { placeholder: t('schedule.allFlows') })} description={t('schedule.flowsHint')} hidePickedOptions clearable maxValues={20} value={schedule.flows} onChange={(flows) => change({ flows })}
        data={(choices?.flows ?? []).map((flow) => ({ value: flow.id, label: flowName(flow, language) }))}
      />
      <Checkbox className={classes.all} label={t('report.agents')} checked={schedule.agents} onChange={({ currentTarget: { checked } }) => change({ agents: checked })} />
      <Group className={classes.all} gap="sm">
        <Button type="submit" size="sm" loading={save.isPending} disabled={wrong}><span aria-live="polite">{save.isSuccess ? t('schedule.saved') : t('schedule.save')}</span></Button>
        <Button size="sm" variant="default" loading={send.isPending} disabled={untouched} onClick={() => send.mutate()}>{t('schedule.send')}</Button>
        <Text size="sm" c="dimmed">{next === null ? t('schedule.never') : t('schedule.next', { when: new Date(next).toLocaleString(languageTag[language], { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' }) })}</Text>
      </Group>
      {(save.error ?? send.error) && <div className={classes.all}><ProblemAlert error={save.error ?? send.error} /></div>}
    </form>
  );
}
