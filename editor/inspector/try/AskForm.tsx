import type { FormEvent, KeyboardEvent } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './try.module.css';

interface Props {
  value: string;
  onChange: (value: string) => void;
  onAsk: () => void;
  placeholder: string;
  /** What its lines are. */
  hint?: string;
  busy: boolean;
  disabled: boolean;
}

/** What a customer types, to be tried: with Enter, or with the button; Shift and Enter begin another line. */
export function AskForm({ value, onChange, onAsk, placeholder, hint, busy, disabled }: Props) {
  const { t } = useTranslation('inspector');

  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (value.trim() !== '' && !disabled && !busy) onAsk();
  }

  return (
    <form className={classes.ask} onSubmit={submit}>
      <Textarea
        label={t('try.message')} {...(hint !== undefined && { description: hint })} placeholder={placeholder} autosize minRows={hint === undefined ? 1 : 2} maxRows={8} value={value} maxLength={4_000}
        onChange={({ currentTarget }) => onChange(currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && submit(event)}
      />
      <Button type="submit" size="sm" loading={busy} disabled={disabled}>{t('try.run')}</Button>
    </form>
  );
}
