import { useId } from 'react';
import { Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import type { Entry } from '../indexEntries.ts';
import { PhrasingLines } from './PhrasingLines.tsx';
import classes from './EntryForm.module.css';

interface Props {
  locale: string;
  entry: Entry;
  onChange: (entry: Entry) => void;
  readOnly: boolean;
  /** Where the cursor begins. */
  focused: 'phrasings' | 'answer' | null;
  /** No answer in this language, or in none at all. */
  unanswered: 'this' | 'all' | null;
}

/** Stands in the help as it is typed. */
const example = '{{ orderNumber }}';

/** An entry in one language: how customers ask, and what they are told. */
export function LocaleColumn({ locale, entry, onChange, readOnly, focused, unanswered }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  const heading = useId();
  const answer = entry.answer[locale] ?? '';
  const torn = answer.split('{{').length !== answer.split('}}').length;
  const warning = torn ? t('entry.torn', { open: '{{', close: '}}' }) : unanswered === 'all' ? t('entry.noAnswer') : unanswered === 'this' ? t('entry.noAnswerHere') : null;
  return (
    <section className={classes.column} aria-labelledby={heading} lang={locale}>
      <h3 id={heading} lang={language}>{languageName(locale, language)}</h3>
      <PhrasingLines locale={locale} entry={entry} onChange={onChange} readOnly={readOnly} focused={focused === 'phrasings'} />
      <Textarea
        label={t('entry.answer')} description={readOnly ? undefined : t('entry.answerHelp', { example })} inputWrapperOrder={['label', 'input', 'error', 'description']} autosize minRows={4} maxRows={18} value={answer} readOnly={readOnly} maxLength={4000} data-autofocus={focused === 'answer' || undefined}
        onChange={({ currentTarget: { value } }) => onChange({ ...entry, answer: { ...entry.answer, [locale]: value } })}
      />
      {warning !== null && !readOnly && <p className={classes.warning} role="note"><IconAlertTriangle size={15} aria-hidden />{warning}</p>}
    </section>
  );
}
