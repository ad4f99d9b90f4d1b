import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { orderLocales } from './indexEntries.ts';

interface Props {
  name: Readonly<Record<string, string>>;
  onChange: (name: Readonly<Record<string, string>>) => void;
  /** Said at the first of the fields. */
  error?: string | null;
  readOnly?: boolean;
}

/** A base's name in each of its languages. */
export function NameFields({ name, onChange, error = null, readOnly = false }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useLanguage();
  return orderLocales(Object.keys(name)).map((tag, index) => (
    <TextInput
      key={tag} lang={tag} label={t('field.name', { language: languageName(tag, language) })} value={name[tag] ?? ''} maxLength={200} readOnly={readOnly} autoComplete="off"
      error={index === 0 ? error : null} data-autofocus={(index === 0 && !readOnly) || undefined}
      onChange={({ currentTarget: { value } }) => onChange({ ...name, [tag]: value })}
    />
  ));
}
