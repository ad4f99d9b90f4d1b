import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Value, VariableType } from '../../../engine/sdk/value.ts';

interface Props {
  label: string;
  type: VariableType;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  readOnly?: boolean;
}

/** The value of a variable, by its type; unset is the type's empty one. */
export function ValueInput({ label, type, value, onChange, readOnly = false }: Props) {
  const { t } = useTranslation('inspector');
  switch (type) {
    case 'text':
      return <TextInput label={label} placeholder={t('flow.initialEmpty', { value: t('flow.emptyText') })} value={typeof value === 'string' ? value : ''} readOnly={readOnly} maxLength={4_000} onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)} />;
    case 'number':
      return <TextInput label={label} type="number" step="any" placeholder={t('flow.initialEmpty', { value: 0 })} defaultValue={typeof value === 'number' ? value : ''} readOnly={readOnly} onChange={({ currentTarget }) => onChange(Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber)} />;
    case 'boolean':
      return (
        <div>
          <div style={{ marginBottom: 4, fontWeight: 500 }} aria-hidden>{label}</div>
          <SegmentedControl size="sm" aria-label={label} value={value === true ? 'yes' : 'no'} disabled={readOnly} data={[{ value: 'no', label: t('flow.no') }, { value: 'yes', label: t('flow.yes') }]} onChange={(next) => onChange(next === 'yes')} />
        </div>
      );
    case 'list':
      return <Textarea label={label} description={t('flow.listHelp')} autosize minRows={2} maxRows={8} value={Array.isArray(value) ? value.join('\n') : ''} readOnly={readOnly} onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value.split('\n').slice(0, 1_000))} />;
  }
}
