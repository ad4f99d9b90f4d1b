import { ActionIcon, Button, Slider } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../../flow/FlowContext.ts';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { NumberInput } from './NumberInput.tsx';
import { useFieldWords } from './useFieldWords.ts';
import classes from './fields.module.css';

/** Where to begin when a share that was left out is set. */
const middle = 0.5;

/** A number between 0 and 1: to slide, or to type; one that may be left out is set and cleared with a button. */
export function ShareField({ field, path, value }: FieldProps<'share'>) {
  const { t } = useTranslation('inspector');
  const { draft } = useOpenFlow();
  const { mayEdit, put, type } = useForm();
  const { label, help, error, optional } = useFieldWords(field, path);
  const shown = value === undefined ? field.initial : value;
  const number = typeof shown === 'number' ? Math.min(1, Math.max(0, shown)) : 0;
  if (optional && value === undefined) {
    return (
      <FieldFrame label={label} help={help} error={error}>
        <div className={classes.unset}><span>{t('field.unset')}</span>{mayEdit && <Button size="compact-sm" variant="light" aria-label={t('field.setOf', { label })} onClick={() => put(path, middle)}>{t('field.set')}</Button>}</div>
      </FieldFrame>
    );
  }
  const clear = optional && mayEdit && <ActionIcon size={28} aria-label={t('field.clearOf', { label })} title={t('field.clear')} onClick={() => put(path, undefined)}><IconX size={16} aria-hidden /></ActionIcon>;
  return (
    <FieldFrame label={label} help={help} error={error} aside={clear}>
      <div className={classes.share}>
        <Slider className={classes.slider ?? ''} min={0} max={1} step={0.01} value={number} label={null} thumbLabel={label} size="sm" disabled={!mayEdit} onChange={(next) => type(path, Number(next.toFixed(2)))} onChangeEnd={() => draft.getState().seal()} />
        <NumberInput label={t('field.value', { label })} value={shown} step={0.01} width={76} readOnly={!mayEdit} error={error !== undefined} onChange={(next) => type(path, next === undefined && !optional ? null : next)} />
      </div>
    </FieldFrame>
  );
}
