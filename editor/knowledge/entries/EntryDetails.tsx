import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../indexEntries.ts';
import { CategoryField } from './CategoryField.tsx';
import { LimitsField } from './LimitsField.tsx';
import classes from './EntryForm.module.css';

interface Props {
  entry: Entry;
  onChange: (entry: Entry) => void;
  readOnly: boolean;
}

/** Where an entry is listed, where it leads, and for whom it counts. */
export function EntryDetails({ entry, onChange, readOnly }: Props) {
  const { t } = useTranslation('knowledge');
  return (
    <section className={classes.group} aria-label={t('entry.details')}>
      <h3>{t('entry.details')}</h3>
      <div className={classes.fields}>
        <CategoryField value={entry.category} readOnly={readOnly} onChange={(category) => onChange({ ...entry, category })} />
        <TextInput
          label={t('entry.leadsTo')} description={t('entry.leadsToHelp')} inputWrapperOrder={['label', 'input', 'error', 'description']} value={entry.leadsTo ?? ''} readOnly={readOnly} maxLength={64} autoComplete="off" spellCheck={false}
          // The contract's own rule for ids.
          onChange={({ currentTarget: { value } }) => onChange({ ...entry, leadsTo: value.replace(/[^\p{L}\p{N}._-]+/gu, '-') || undefined })}
        />
      </div>
      <Switch label={t('entry.unlisted')} description={t('entry.unlistedHelp')} checked={entry.unlisted === true} disabled={readOnly} onChange={({ currentTarget: { checked } }) => onChange({ ...entry, unlisted: checked || undefined })} />
      <LimitsField only={entry.only} readOnly={readOnly} onChange={(only) => onChange({ ...entry, only })} />
    </section>
  );
}
