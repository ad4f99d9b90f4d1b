import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { plainText } from './plainText.ts';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** A short text that is the same in every language: a team, a day, a pattern. */
export function LineField({ field, path, value }: FieldProps<'line'>) {
  const { t } = useTranslation('inspector');
  const { mayEdit, type } = useForm();
  const { label, help, error, optional } = useFieldWords(field, path);
  const mono = field.format === 'pattern' || field.format === 'day';
  return (
    <FieldFrame label={label} help={help} error={error}>
      <TextInput
        aria-label={label} value={plainText(value ?? field.initial)} readOnly={!mayEdit} error={error !== undefined} placeholder={optional ? t('field.unset') : ''} spellCheck={false}
        classNames={mono ? { input: classes.mono ?? '' } : {}} onChange={({ currentTarget }) => type(path, currentTarget.value === '' && optional ? undefined : currentTarget.value)}
      />
    </FieldFrame>
  );
}
