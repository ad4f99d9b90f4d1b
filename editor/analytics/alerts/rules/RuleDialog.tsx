import { useState } from 'react';
import { Button, Group, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertRule } from '../../../../server/contract.ts';
import { alertFigure, ruleOfSuggestion, suggestedRules } from '../../../app/contract.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { alertsApi } from '../alertsApi.ts';
import { useAlertChange } from '../useAlertChange.ts';
import { useAlertWords } from '../useAlertWords.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { draftOf, newRule, ruleOf, withFigure } from './ruleDraft.ts';
import { RulePreview } from './RulePreview.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { TellingFields } from './TellingFields.tsx';
import classes from '../Alerts.module.css';

interface Props {
  /** Of a rule that is there. */
  id?: string;
  rule?: AlertRule;
  onClose: () => void;
}

/** What to watch, where, when to alert, when to be quiet; and what that would have come to. */
export function RuleDialog({ id, rule, onClose }: Props) {
  const { t } = useTranslation('alerts');
  const { language } = useLanguage();
  const words = useAlertWords();
  const [draft, setDraft] = useState(() => (rule ? draftOf(rule) : newRule(language, Intl.DateTimeFormat().resolvedOptions().timeZone)));
  const [wrong, setWrong] = useState(false);
  const saving = useAlertChange((wanted: AlertRule) => (id === undefined ? alertsApi.addRule(wanted) : alertsApi.changeRule(id, wanted)), onClose);
  const made = ruleOf(draft);
  const named = draft.name.trim() !== '';

  function submit(): void {
    setWrong(!named || made === null);
    if (named && made !== null) saving.mutate(made);
  }
  const footer = (
    <Group justify="space-between" gap="sm">
      <Switch label={t('editor.on')} checked={draft.on} onChange={({ currentTarget: { checked } }) => setDraft({ ...draft, on: checked })} />
      <Group gap="sm">
        <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
        <Button size="sm" loading={saving.isPending} onClick={submit}>{t('save')}</Button>
      </Group>
    </Group>
  );
  return (
    <Dialog title={t(rule ? 'editor.editTitle' : 'editor.newTitle')} size={640} onClose={onClose} footer={footer}>
      <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {rule === undefined && (
          <div className={classes.starts} role="group" aria-label={t('suggestions')}>
            <span>{t('editor.startFrom')}</span>
            {suggestedRules.map((each) => {
              const { name, why } = words.suggestion(each);
              return <Button key={each.id} size="compact-sm" variant="default" title={why} onClick={() => setDraft(draftOf(ruleOfSuggestion(each, draft.language, draft.zone)))}>{name}</Button>;
            })}
          </div>
        )}
        <TextInput size="sm" label={t('editor.name')} placeholder={t('editor.namePlaceholder')} maxLength={80} data-autofocus value={draft.name} onChange={({ currentTarget: { value } }) => setDraft({ ...draft, name: value })} error={wrong && !named ? t('editor.nameWrong') : null} />
        <Select size="sm" label={t('editor.figure')} description={words.told(draft.figure)} inputWrapperOrder={['label', 'input', 'description']} allowDeselect={false} value={draft.figure} data={alertFigure.options.map((value) => ({ value, label: words.figure(value) }))} onChange={(value) => { const figure = alertFigure.options.find((each) => each === value); if (figure) setDraft(withFigure(draft, figure)); }} />
        <ScopeFields draft={draft} onChange={setDraft} />
        <ConditionFields draft={draft} wrong={wrong && made === null} onChange={setDraft} />
        <RulePreview rule={made} />
        <TellingFields draft={draft} onChange={setDraft} />
        <ProblemAlert error={saving.error} />
      </form>
    </Dialog>
  );
}
