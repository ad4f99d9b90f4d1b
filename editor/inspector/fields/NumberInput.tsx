import { useState, type KeyboardEvent } from 'react';
import { TextInput } from '@mantine/core';
import type { Json } from '../../../engine/sdk/value.ts';
import { plainText } from './plainText.ts';

interface Props {
  label: string;
  value: Json | undefined;
  onChange: (value: Json | undefined) => void;
  /** How much the arrow keys add. */
  step: number;
  readOnly: boolean;
  error: boolean;
  unit?: string | undefined;
  placeholder?: string;
  width?: number;
}

/** A number as it is typed. What is not one is passed on as the text it is, so that nothing typed is lost. */
export function NumberInput({ label, value, onChange, step, readOnly, error, unit, placeholder = '', width }: Props) {
  const [typed, setTyped] = useState('');
  const text = typed !== '' && parse(typed) === value ? typed : plainText(value);

  function write(next: string): void {
    setTyped(next);
    onChange(parse(next));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0 || readOnly || (value !== undefined && typeof value !== 'number')) return;
    event.preventDefault();
    write(String(Number(((value ?? 0) + direction * step).toFixed(6))));
  }

  return (
    <TextInput
      aria-label={label} inputMode="decimal" value={text} readOnly={readOnly} error={error} placeholder={placeholder} onKeyDown={onKeyDown} onChange={({ currentTarget }) => write(currentTarget.value)} autoComplete="off"
      {...(unit !== undefined && { rightSection: <span>{unit}</span>, rightSectionWidth: 64, rightSectionProps: { style: { color: 'var(--muted)', fontSize: 12 } } })} {...(width !== undefined && { w: width })}
    />
  );
}

/** Digits of full width are digits too: Chinese keyboards type them. */
function parse(text: string): Json | undefined {
  const plain = text.normalize('NFKC').trim().replaceAll(',', '');
  if (plain === '') return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : text;
}
