import { useState } from 'react';
import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { localeFor } from '../../kit/localeFor.ts';
import { useNarrow } from '../../kit/useNarrow.ts';
import { useBase } from '../BaseContext.ts';
import { orderLocales, type Entry } from '../indexEntries.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { lacksAnswer } from './filterEntries.ts';
import { LocaleColumn } from './LocaleColumn.tsx';
import { VariantsField } from './VariantsField.tsx';
import classes from './EntryForm.module.css';

interface Props {
  entry: Entry;
  onChange: (entry: Entry) => void;
  readOnly?: boolean;
  /** It was never stored: the cursor begins in it. */
  fresh?: boolean;
  /** Its questions are there already: the cursor begins in the answer in this language. */
  answering?: string;
}

/** Languages that can be added to a base beside those in use. */
const offered = ['zh', 'zh-TW', 'en', 'ja', 'ko', 'th', 'vi', 'id', 'ms', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'ar', 'tr'];

/** An entry's questions and answers, a column for each language; on a phone one language at a time. */
export function EntryForm({ entry, onChange, readOnly = false, fresh = false, answering }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const { index } = useBase();
  const phone = useNarrow();
  const [added, setAdded] = useState<readonly string[]>([]);
  const locales = orderLocales([...index.locales, ...added, ...Object.keys(entry.phrasings), ...Object.keys(entry.answer)]);
  const [chosen, setChosen] = useState(() => answering ?? localeFor(locales, language));
  const shown = phone ? locales.filter((tag) => tag === chosen) : locales;
  const name = (tag: string) => languageName(tag, language);
  const others = offered.filter((tag) => !locales.includes(tag));
  const unanswered = lacksAnswer(entry, locales);

  return (
    <div className={classes.form}>
      {phone && <SegmentedControl fullWidth size="sm" value={chosen} onChange={setChosen} aria-label={t('entry.language')} data={locales.map((tag) => ({ value: tag, label: name(tag) }))} />}
      <div className={classes.columns}>
        {shown.map((tag, at) => (
          <LocaleColumn key={tag} locale={tag} entry={entry} onChange={onChange} readOnly={readOnly} focused={fresh && at === 0 ? 'phrasings' : tag === answering ? 'answer' : null} unanswered={unanswered.includes(tag) ? (unanswered.length === locales.length ? 'all' : 'this') : null} />
        ))}
      </div>
      <VariantsField entry={entry} locales={shown} onChange={onChange} readOnly={readOnly} />
      <EntryDetails entry={entry} onChange={onChange} readOnly={readOnly} />
      {!readOnly && (
        <Select
          size="xs" w={220} searchable value={null} aria-label={t('entry.addLanguage')} placeholder={t('entry.addLanguage')} data={others.map((tag) => ({ value: tag, label: name(tag) }))}
          onChange={(tag) => { if (tag !== null) { setAdded((before) => [...before, tag]); setChosen(tag); } }}
        />
      )}
    </div>
  );
}
