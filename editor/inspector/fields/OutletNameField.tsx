import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { plainText } from './plainText.ts';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** A name that an outlet goes by. It is taken when it is complete, so that its edge follows it rather than every letter. */
export function OutletNameField({ field, path, value }: FieldProps<'line'>) {
  const { mayEdit, put } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const known = plainText(value);
  const [typed, setTyped] = useState<string | null>(null);

  function take(): void {
    const name = typed?.trim() ?? '';
    if (name !== '' && name !== known) put(path, name);
    setTyped(null);
  }

  return (
    <FieldFrame label={label} help={help} error={typed === null ? error : undefined}>
      <TextInput
        aria-label={label} value={typed ?? known} maxLength={field.longest} readOnly={!mayEdit} error={typed === null && error !== undefined} spellCheck={false} classNames={{ input: classes.mono ?? '' }}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)} onBlur={take} onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && take()}
      />
    </FieldFrame>
  );
}
