import { Checkbox, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { zoneChoices } from '../../../kit/zoneChoices.ts';
import type { RuleDraft } from './ruleDraft.ts';
import classes from '../Alerts.module.css';

interface Props {
  draft: RuleDraft;
  onChange: (draft: RuleDraft) => void;
}

const hours = [1, 2, 4, 8, 24];
const usualNight = { from: '22:00', to: '08:00' };

/** How what happens is told: when not, whether again, in which language and by which clocks. */
export function TellingFields({ draft, onChange }: Props) {
  const { t } = useTranslation('alerts');
  const { night, weekend, remindAfterMinutes, language, zone } = draft;
  const time = (name: 'from' | 'to') => <TextInput size="sm" type="time" w={130} label={t(`editor.${name}`)} value={night?.[name] ?? ''} onChange={({ currentTarget: { value } }) => { if (night && value !== '') onChange({ ...draft, night: { ...night, [name]: value } }); }} />;
  return (
    <fieldset className={classes.group}>
      <legend>{t('editor.quiet')}</legend>
      <Checkbox label={t('editor.night')} checked={night !== null} onChange={({ currentTarget: { checked } }) => onChange({ ...draft, night: checked ? usualNight : null })} />
      {night && <div className={classes.times}>{time('from')}{time('to')}</div>}
      <Checkbox label={t('editor.weekend')} checked={weekend} onChange={({ currentTarget: { checked } }) => onChange({ ...draft, weekend: checked })} />
      {draft.otherQuiet.length > 0 && <Text size="sm" c="dimmed">{t('editor.quietKept')}</Text>}
      <Text size="sm" c="dimmed">{t('editor.quietHint')}</Text>
      <div className={classes.columns}>
        <Select size="sm" label={t('editor.remind')} allowDeselect={false} value={String(remindAfterMinutes ?? '')} data={[{ value: '', label: t('editor.never') }, ...[...new Set([...hours, ...(remindAfterMinutes === null ? [] : [remindAfterMinutes / 60])])].map((count) => ({ value: String(count * 60), label: t('editor.hours', { count }) }))]} onChange={(value) => onChange({ ...draft, remindAfterMinutes: value ? Number(value) : null })} />
        <Select size="sm" label={t('editor.language')} allowDeselect={false} value={language} data={(['zh', 'en'] as const).map((value) => ({ value, label: t(`editor.languages.${value}`) }))} onChange={(value) => onChange({ ...draft, language: value === 'zh' ? 'zh' : 'en' })} />
        <Select size="sm" label={t('editor.zone')} searchable limit={60} allowDeselect={false} value={zone} data={zoneChoices(zone)} onChange={(value) => { if (value !== null) onChange({ ...draft, zone: value }); }} />
      </div>
    </fieldset>
  );
}
