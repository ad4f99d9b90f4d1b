import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../engine/sdk/value.ts';
import { languageName } from '../../kit/languageName.ts';
import { isMissing } from '../flow/missingTexts.ts';
import { useForm } from '../FormContext.ts';
import { isRecord, written } from '../schema/path.ts';
import { CompletingText } from './CompletingText.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { LocaleTabs } from './LocaleTabs.tsx';
import { UnknownNames } from './UnknownNames.tsx';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** A text that is written once in each of the flow's languages. */
export function LocalizedField({ field, path, value, bare = false }: FieldProps<'localized'> & { bare?: boolean }) {
  const { t } = useTranslation('inspector');
  const { document, locale, setLocale, language, mayEdit, issues, type } = useForm();
  const { label, help, error, optional } = useFieldWords(field, path);
  const unset = value === undefined;
  const texts = textsOf(unset ? field.initial : value);
  const text = texts[locale] ?? '';
  const wrong = error ?? issues.get(`${written(path)}.${locale}`);
  const elsewhere = document.locales.find((each) => each !== locale && isMissing(texts, each));
  const inList = typeof path.at(-1) === 'number' || bare;

  const write = (words: string): void => {
    const { [locale]: _old, ...others } = texts;
    const next: Json = words === '' ? others : { ...texts, [locale]: words };
    type(path, optional && Object.keys(next).length === 0 ? undefined : next);
  };

  const changed = field.initial !== undefined && !unset && JSON.stringify(value) !== JSON.stringify(field.initial);
  return (
    <FieldFrame label={label} help={help} error={wrong} bare={inList} aside={<LocaleTabs label={label} texts={[texts]} />}>
      <CompletingText
        label={document.locales.length > 1 ? `${label} · ${languageName(locale, language)}` : label} value={text} onChange={write} language={field.template ? 'template' : 'plain'}
        lines={field.lines} lang={locale} readOnly={!mayEdit} error={wrong !== undefined} placeholder={text === '' ? Object.values(texts).find((each) => each.trim() !== '') : undefined}
      />
      {field.template && <UnknownNames sources={[text]} template />}
      {inList && elsewhere !== undefined && (
        <button type="button" className={classes.lack} onClick={() => setLocale(elsewhere)}>{t('locale.lacks', { language: languageName(elsewhere, language) })}</button>
      )}
      {changed && mayEdit && <Button className={classes.reset} size="compact-xs" variant="subtle" onClick={() => type(path, undefined)}>{t('field.default')}</Button>}
    </FieldFrame>
  );
}

function textsOf(value: Json | undefined): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([tag, text]) => (typeof text === 'string' ? [[tag, text]] : [])));
}
