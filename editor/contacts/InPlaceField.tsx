import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Textarea, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ContactPage.module.css';

interface Props {
  label: string;
  value: string;
  type?: 'text' | 'email' | 'tel';
  /** Several lines. */
  lines?: boolean;
  placeholder?: string;
  fits: (value: string) => boolean;
  readOnly: boolean;
  onSave: (value: string) => Promise<void>;
}

/** One text, changed where it stands: Enter, or leaving it, saves; Escape takes back what was typed. */
export function InPlaceField({ label, value, type = 'text', lines = false, placeholder, fits, readOnly, onSave }: Props) {
  const { t } = useTranslation('contacts');
  const id = useId();
  const [draft, setDraft] = useState({ over: value, text: value });
  const [saved, setSaved] = useState(false);
  const left = useRef(false);
  // What was typed over another value is gone once that has changed.
  const typed = draft.over === value ? draft.text : value;
  const setTyped = (text: string) => setDraft({ over: value, text });
  const wrong = !fits(typed.trim());
  async function save(): Promise<void> {
    const next = typed.trim();
    if (left.current || next === value || wrong) return;
    await onSave(next).then(() => setSaved(true), () => undefined);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      left.current = true;
      setTyped(value);
    }
    if (event.key === 'Escape' || (event.key === 'Enter' && !lines && !event.nativeEvent.isComposing)) (event.target instanceof HTMLElement ? event.target : null)?.blur();
  }
  const field = {
    id,
    value: typed,
    placeholder: placeholder ?? t('details.empty'),
    readOnly,
    error: wrong,
    variant: readOnly ? 'unstyled' : 'default',
    onKeyDown,
    onFocus: () => { left.current = false; setSaved(false); },
    onBlur: () => void save(),
    rightSection: saved && typed === value ? <IconCheck size={16} role="img" aria-label={t('saved')} /> : undefined,
  } as const;
  return (
    <div className={classes.fact}>
      <label htmlFor={id}>{label}</label>
      <div>{lines ? <Textarea {...field} size="sm" autosize minRows={2} maxRows={10} maxLength={4000} onChange={({ currentTarget }) => setTyped(currentTarget.value)} /> : <TextInput {...field} size="sm" type={type} autoComplete="off" onChange={({ currentTarget }) => setTyped(currentTarget.value)} />}</div>
    </div>
  );
}
