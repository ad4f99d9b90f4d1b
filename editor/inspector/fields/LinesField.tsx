import { useState } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../engine/sdk/value.ts';
import { useForm } from '../FormContext.ts';
import { written } from '../schema/path.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** Short texts, one on each line: a list can be pasted in. */
export function LinesField({ field, path, value }: FieldProps<'lines'>) {
  const { t } = useTranslation('inspector');
  const { mayEdit, issues, type } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const lines = textsOf(value ?? field.initial);
  const [typed, setTyped] = useState('');
  // Blank lines and spaces at the ends are the writer's; what is kept is without them.
  const shown = JSON.stringify(linesOf(typed)) === JSON.stringify(lines) ? typed : lines.join('\n');
  const wrong = lines.findIndex((_, index) => issues.has(written([...path, index])));
  const problem = error ?? (wrong < 0 ? undefined : `${t('list.line', { position: wrong + 1 })} ${issues.get(written([...path, wrong])) ?? ''}`);

  return (
    <FieldFrame label={label} help={help} error={problem} aside={<span className={classes.tally}>{Number.isFinite(field.most) ? `${lines.length} / ${field.most}` : lines.length}</span>}>
      <Textarea
        aria-label={label} value={shown} readOnly={!mayEdit} error={problem !== undefined} autosize minRows={3} maxRows={14} spellCheck={false}
        onChange={({ currentTarget }) => { setTyped(currentTarget.value); type(path, linesOf(currentTarget.value)); }}
      />
    </FieldFrame>
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').map((each) => each.trim()).filter((each) => each !== '');
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
