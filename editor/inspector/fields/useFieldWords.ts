import { useTranslation } from 'react-i18next';
import { useForm } from '../FormContext.ts';
import { written, type Path } from '../schema/path.ts';
import type { FieldHead } from '../schema/readFields.ts';

/** What is written around a field: its name, how it is meant, and what is wrong with it. */
export function useFieldWords(field: FieldHead, path: Path): { label: string; help: string | undefined; error: string | undefined; optional: boolean } {
  const { t } = useTranslation('inspector');
  const { language, issues } = useForm();
  const position = path.at(-1);
  const label = field.label?.[language] ?? t('list.item');
  return {
    label: typeof position === 'number' ? t('list.position', { label, position: position + 1 }) : label,
    help: field.help?.[language],
    error: issues.get(written(path)),
    optional: !field.required && field.initial === undefined,
  };
}
