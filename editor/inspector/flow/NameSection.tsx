import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { renameFlow } from '../../draft/edits/renameFlow.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import classes from './flow.module.css';

/** The flow's name in each of its languages. */
export function NameSection() {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { draft, mayEdit } = useOpenFlow();
  const name = useDraft(({ document }) => document.name);
  const locales = useDraft(({ document }) => document.locales);
  const extra = Object.keys(name).filter((each) => !locales.includes(each));
  return (
    <div className={classes.stack}>
      {[...locales, ...extra].map((locale) => (
        <TextInput
          key={locale} label={locales.length + extra.length > 1 ? t('flow.nameIn', { language: languageName(locale, language) }) : t('flow.name')} placeholder={t('flow.namePlaceholder')} lang={locale} maxLength={4_000}
          value={name[locale] ?? ''} readOnly={!mayEdit} onChange={({ currentTarget: { value } }) => draft.getState().change({ name: 'rename', count: 1 }, (document) => renameFlow(document, locale, value), `rename:${locale}`)}
        />
      ))}
    </div>
  );
}
