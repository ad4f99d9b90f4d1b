import { useState } from 'react';
import { Button, TagsInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { addPhrases, phraseLimits, removePhrase } from '../../draft/edits/addPhrases.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { handoffForm } from './handoffForm.ts';
import { phrasePresets } from './phrasePresets.ts';
import classes from './handoff.module.css';

/** What customers say when they want a person, in each of the flow's languages. */
export function PhraseFields() {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const locales = useDraft(({ document }) => document.locales);
  const phrases = useDraft(({ document }) => document.handoff.phrases);
  const all = [...locales, ...Object.keys(phrases).filter((each) => !locales.includes(each))];
  const at = language === 'zh' ? 0 : 1;
  return (
    <div role="group" aria-label={handoffForm.phrases.label[at]}>
      <div className={classes.label}>{handoffForm.phrases.label[at]}</div>
      <p className={classes.help}>{handoffForm.phrases.help?.[at]}</p>
      <div className={classes.phrases}>
        {all.map((locale) => <PhraseField key={locale} locale={locale} phrases={phrases[locale] ?? []} label={t('handoff.phrasesIn', { language: languageName(locale, language) })} />)}
      </div>
    </div>
  );
}

/** The phrases of one language as chips; pasted lines become one each. */
function PhraseField({ locale, phrases, label }: { locale: string; phrases: readonly string[]; label: string }) {
  const { t } = useTranslation('inspector');
  const { draft, mayEdit } = useOpenFlow();
  const [tooLong, setTooLong] = useState(0);
  const usual = phrasePresets[locale] ?? phrasePresets[locale.split('-')[0] ?? ''] ?? [];
  const change = (edit: (document: FlowDocument) => FlowDocument): void => draft.getState().change({ name: 'configure', count: 1 }, edit);
  const problem = tooLong > 0 ? t('handoff.tooLong', { limit: phraseLimits.length, count: tooLong }) : phrases.length >= phraseLimits.count ? t('handoff.full', { count: phraseLimits.count }) : undefined;

  function set(next: readonly string[]): void {
    const added = next.filter((each) => !phrases.includes(each));
    setTooLong(added.filter((each) => each.trim().length > phraseLimits.length).length);
    change((document) => addPhrases(phrases.filter((each) => !next.includes(each)).reduce((left, gone) => removePhrase(left, locale, gone), document), locale, added));
  }

  return (
    <div>
      <TagsInput
        label={label} size="sm" placeholder={phrases.length === 0 ? t('handoff.phrasePlaceholder') : ''} value={[...phrases]} onChange={set} readOnly={!mayEdit} lang={locale} splitChars={['\n', '\r', '、', '；', ';']} acceptValueOnBlur
        error={problem} clearable={false}
      />
      {mayEdit && usual.some((each) => !phrases.includes(each)) && (
        <Button mt={6} size="compact-xs" variant="light" leftSection={<IconPlus size={12} aria-hidden />} aria-label={`${t('handoff.usual')} · ${label}`} onClick={() => change((document) => addPhrases(document, locale, usual))}>{t('handoff.usual')}</Button>
      )}
    </div>
  );
}
