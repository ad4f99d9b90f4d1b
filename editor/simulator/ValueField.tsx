import { useState } from 'react';
import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../engine/sdk/value.ts';

interface Props {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The label is only for those who hear it. */
  readonly bare?: boolean;
}

/** A variable's value in the field that suits its type. What is typed counts when the field is left, or on Enter. */
export function ValueField({ label, value, onChange, bare = false }: Props) {
  const { t } = useTranslation('simulator');
  const named = bare ? { 'aria-label': label } : { label };
  if (typeof value === 'boolean') {
    return <Switch {...named} size="sm" checked={value} onLabel={t('variables.yes')} offLabel={t('variables.no')} onChange={(event) => onChange(event.currentTarget.checked)} />;
  }
  // Another value from outside begins the field anew.
  return <Written key={JSON.stringify(value)} named={named} value={value} onChange={onChange} />;
}

function Written({ named, value, onChange }: { named: { label: string } | { 'aria-label': string }; value: Exclude<Value, boolean>; onChange: (value: Value) => void }) {
  const { t } = useTranslation('simulator');
  const [text, setText] = useState(Array.isArray(value) ? value.join('\n') : String(value));

  function settle(): void {
    if (typeof value === 'number') {
      const read = Number(text);
      if (text.trim() !== '' && Number.isFinite(read) && read !== value) onChange(read);
    } else if (Array.isArray(value)) {
      const items = text.split('\n').filter((item) => item !== '');
      if (items.join('\n') !== value.join('\n')) onChange(items);
    } else if (text !== value) onChange(text);
  }

  const shared = { ...named, size: 'xs', onBlur: settle } as const;
  if (Array.isArray(value)) return <Textarea {...shared} autosize minRows={1} maxRows={5} placeholder={t('variables.listHint')} value={text} onChange={(event) => setText(event.currentTarget.value)} />;
  const onKeyDown = (event: { key: string }): void => void (event.key === 'Enter' && settle());
  if (typeof value === 'number') return <NumberInput {...shared} hideControls value={text} onChange={(next) => setText(String(next))} onKeyDown={onKeyDown} />;
  return <TextInput {...shared} maxLength={4_000} value={text} onChange={(event) => setText(event.currentTarget.value)} onKeyDown={onKeyDown} />;
}
