import { Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../../flow/FlowContext.ts';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { NumberInput } from './NumberInput.tsx';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** A number between 0 and 1: to slide, or to type. */
export function ShareField({ field, path, value }: FieldProps<'share'>) {
  const { t } = useTranslation('inspector');
  const { draft } = useOpenFlow();
  const { mayEdit, type } = useForm();
  const { label, help, error } = useFieldWords(field, path);
  const shown = value === undefined ? field.initial : value;
  const number = typeof shown === 'number' ? Math.min(1, Math.max(0, shown)) : 0;
  return (
    <FieldFrame label={label} help={help} error={error}>
      <div className={classes.share}>
        <Slider className={classes.slider ?? ''} min={0} max={1} step={0.01} value={number} label={null} thumbLabel={label} size="sm" disabled={!mayEdit} onChange={(next) => type(path, Number(next.toFixed(2)))} onChangeEnd={() => draft.getState().seal()} />
        <NumberInput label={t('field.value', { label })} value={shown} step={0.01} width={76} readOnly={!mayEdit} error={error !== undefined} onChange={(next) => type(path, next === undefined ? null : next)} />
      </div>
    </FieldFrame>
  );
}
