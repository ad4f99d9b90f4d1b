import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Value, VariableType } from '../../../engine/sdk/value.ts';
import { NumberInput } from '../fields/NumberInput.tsx';
import classes from './flow.module.css';

interface Props {
  label: string;
  type: VariableType;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  readOnly?: boolean;
}

/** The value of a variable, by its type; unset is the type's empty one. What is typed for a number and is none is passed on as text. */
export function ValueInput({ label, type, value, onChange, readOnly = false }: Props) {
  const { t } = useTranslation('inspector');
  switch (type) {
    case 'text':
      return <TextInput label={label} placeholder={t('flow.initialEmpty', { value: t('flow.emptyText') })} value={typeof value === 'string' ? value : ''} readOnly={readOnly} maxLength={4_000} onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)} />;
    case 'number':
      return (
        <div>
          <div className={classes.label} aria-hidden>{label}</div>
          <NumberInput label={label} value={value} step={1} readOnly={readOnly} error={typeof value === 'string'} placeholder={t('flow.initialEmpty', { value: 0 })} onChange={(next) => onChange(typeof next === 'number' || typeof next === 'string' ? next : undefined)} />
        </div>
      );
    case 'boolean':
      return (
        <div>
          <div className={classes.label} aria-hidden>{label}</div>
          <SegmentedControl size="sm" aria-label={label} value={value === true ? 'yes' : 'no'} disabled={readOnly} data={[{ value: 'no', label: t('flow.no') }, { value: 'yes', label: t('flow.yes') }]} onChange={(next) => onChange(next === 'yes')} />
        </div>
      );
    case 'list':
      return <Textarea label={label} description={t('flow.listHelp')} autosize minRows={2} maxRows={8} value={Array.isArray(value) ? value.join('\n') : ''} readOnly={readOnly} onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value.split('\n').slice(0, 1_000))} />;
  }
}
