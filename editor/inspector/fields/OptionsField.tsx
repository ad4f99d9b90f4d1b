import { Radio, SegmentedControl, Select } from '@mantine/core';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** Columns, of half a Chinese character each, that fit beside each other. */
const oneLine = 40;

/** One of a few values, by their names. */
export function OptionsField({ field, path, value }: FieldProps<'options'>) {
  const { mayEdit, language, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const data = field.options.map((each) => ({ value: each.value, label: each.name[language] }));
  const chosen = value ?? field.initial;
  const current = typeof chosen === 'string' ? chosen : null;
  const columns = data.reduce((sum, each) => sum + 4 + [...each.label].reduce((width, letter) => width + (letter > '\u2e80' ? 2 : 1), 0), 0);
  const choose = (next: string | null) => put(path, next ?? undefined);
  return (
    <FieldFrame label={label} help={help} error={error} group>
      {columns <= oneLine ? <SegmentedControl fullWidth size="sm" aria-label={label} data={data} value={current ?? ''} disabled={!mayEdit} onChange={choose} />
        : data.length <= 4 ? (
          <Radio.Group aria-label={label} value={current} onChange={choose}>
            <div className={classes.radios}>{data.map((each) => <Radio key={each.value} value={each.value} label={each.label} disabled={!mayEdit} />)}</div>
          </Radio.Group>
        ) : <Select aria-label={label} data={data} value={current} readOnly={!mayEdit} allowDeselect={false} error={error !== undefined} onChange={choose} />}
    </FieldFrame>
  );
}
