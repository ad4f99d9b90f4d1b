import { Autocomplete } from '@mantine/core';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { plainText } from './plainText.ts';
import { useFieldWords } from './useFieldWords.ts';

/** A time zone by its IANA name. */
export function TimeZoneField({ field, path, value }: FieldProps<'line'>) {
  const { mayEdit, type } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  return (
    <FieldFrame label={label} help={help} error={error}>
      <Autocomplete aria-label={label} data={zones()} limit={50} maxDropdownHeight={240} value={plainText(value ?? field.initial)} readOnly={!mayEdit} error={error !== undefined} onChange={(text) => type(path, text)} />
    </FieldFrame>
  );
}

function zones(): string[] {
  return [...new Set(['Asia/Shanghai', ...Intl.supportedValuesOf('timeZone')])];
}
