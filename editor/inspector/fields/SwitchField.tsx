import { Switch } from '@mantine/core';
import { useForm } from '../FormContext.ts';
import type { FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** On or off. */
export function SwitchField({ field, path, value }: FieldProps<'switch'>) {
  const { mayEdit, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  return <Switch className={classes.switch ?? ''} label={label} description={help} error={error} checked={(value ?? field.initial) === true} disabled={!mayEdit} onChange={({ currentTarget }) => put(path, currentTarget.checked)} />;
}
