import { Input, Switch } from '@mantine/core';
import { newOutletId } from '../../canvas/actions/newOutletId.ts';
import { useForm } from '../FormContext.ts';
import { blankValue } from '../schema/blankValue.ts';
import type { FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** Settings that belong together; optional ones are switched on and off together. */
export function GroupField({ field, path, value }: FieldProps<'group'>) {
  const { mayEdit, draw, put } = useForm();
  const { label, help, error, optional } = useFieldWords(field, path);
  const inside = field.fields.map((each) => draw(each, [...path, each.name]));
  if (!optional) return <div className={classes.stack}>{inside}{error !== undefined && <Input.Error>{error}</Input.Error>}</div>;
  const on = value !== undefined;
  return (
    <div className={classes.frame} role="group" aria-label={label}>
      <Switch className={classes.switch ?? ''} label={label} description={help} error={error} checked={on} disabled={!mayEdit} onChange={({ currentTarget }) => put(path, currentTarget.checked ? blankValue(field, newOutletId) : undefined)} />
      {on && <div className={classes.inset}>{inside}</div>}
    </div>
  );
}
