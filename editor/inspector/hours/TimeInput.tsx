import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readTime } from './readTime.ts';
import classes from './hours.module.css';

interface Props {
  label: string;
  value: string;
  /** It ends a shift, so that it may be the end of the day. */
  end?: boolean;
  readOnly: boolean;
  onChange: (value: string) => void;
}

/** A time of day, in whatever way it is typed. It is taken when the field is left, or with Enter. */
export function TimeInput({ label, value, end = false, readOnly, onChange }: Props) {
  const { t } = useTranslation('inspector');
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? value : readTime(typed, end);

  function take(): void {
    if (read === null) return;
    setTyped(undefined);
    if (read !== value) onChange(read);
  }

  return (
    <TextInput
      className={classes.time ?? ''} size="xs" aria-label={label} inputMode="numeric" autoComplete="off" value={typed ?? value} readOnly={readOnly} error={read === null && t('hours.unreadTime')}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)} onFocus={({ currentTarget }) => currentTarget.select()} onBlur={take} onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
