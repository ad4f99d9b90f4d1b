import { useTranslation } from 'react-i18next';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { NumberInput } from './NumberInput.tsx';
import { useFieldWords } from './useFieldWords.ts';

/** A number, with its unit. */
export function NumberField({ field, path, value }: FieldProps<'number'>) {
  const { t } = useTranslation('inspector');
  const { mayEdit, type } = useForm();
  const { label, help, error, optional } = useFieldWords(field, path);
  return (
    <FieldFrame label={label} help={help} error={error}>
      <NumberInput
        label={label} value={value === undefined ? field.initial : value} step={1} readOnly={!mayEdit} error={error !== undefined} placeholder={optional ? t('field.unset') : ''} unit={field.unit === null ? undefined : t('field.minutes')}
        // An empty field with a default is being retyped: it must not jump back to the default under the fingers.
        onChange={(next) => type(path, next === undefined && !optional ? null : next)}
      />
    </FieldFrame>
  );
}
