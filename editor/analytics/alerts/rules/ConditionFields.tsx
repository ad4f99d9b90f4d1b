import { NumberInput, Radio, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { alertFigures } from '../../../app/contract.ts';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { RuleDraft } from './ruleDraft.ts';
import classes from '../Alerts.module.css';

interface Props {
  draft: RuleDraft;
  /** Whether something is missing. */
  wrong: boolean;
  onChange: (draft: RuleDraft) => void;
}

const minutes = [5, 10, 15, 30, 60, 120, 240, 720, 1440];
const directions = ['above', 'below', 'either'] as const;

/** When a figure makes an alert: when it is unusual, or past a line. */
export function ConditionFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('alerts');
  const { language } = useLanguage();
  const { unit } = alertFigures[draft.figure];
  const isLine = draft.kind === 'line';
  const offered = isLine ? directions.slice(0, 2) : directions;
  const direction = offered.find((each) => each === draft.direction) ?? 'above';
  return (
    <fieldset className={classes.group}>
      <legend>{t('editor.when')}</legend>
      <Radio.Group aria-label={t('editor.when')} value={draft.kind} onChange={(value) => onChange({ ...draft, kind: value === 'line' ? 'line' : 'unusual' })}>
        <div className={classes.radios}>
          <Radio value="unusual" label={t('editor.kind.unusual')} />
          <Radio value="line" label={t('editor.kind.line')} />
        </div>
      </Radio.Group>
      {!isLine && <Text size="sm" c="dimmed">{t('editor.unusualHint')}</Text>}
      <div className={classes.columns}>
        <Select size="sm" label={t('editor.direction')} allowDeselect={false} value={direction} data={offered.map((value) => ({ value, label: isLine && value !== 'either' ? t(value === 'above' ? 'editor.lineAbove' : 'editor.lineBelow') : t(`editor.${value}`) }))} onChange={(value) => onChange({ ...draft, direction: directions.find((each) => each === value) ?? 'above' })} />
        {isLine && <NumberInput size="sm" label={t(`editor.at.${unit}`)} min={0} max={unit === 'share' ? 100 : 1_000_000} allowNegative={false} value={draft.at} onChange={(value) => onChange({ ...draft, at: value === '' ? '' : Number(value) })} error={wrong && draft.at === '' ? t('editor.atWrong') : null} />}
        {isLine && <Select size="sm" label={t('editor.minutes')} allowDeselect={false} value={String(draft.minutes)} data={[...new Set([...minutes, draft.minutes])].toSorted((one, other) => one - other).map((value) => ({ value: String(value), label: formatDuration(value * 60_000, language) }))} onChange={(value) => onChange({ ...draft, minutes: Number(value) })} />}
        {(!isLine || (unit !== 'count' && draft.figure !== 'longestWait')) && <NumberInput size="sm" label={t(`editor.least.${unit}`)} description={t('editor.leastHint')} inputWrapperOrder={['label', 'input', 'description']} min={1} max={100_000} allowDecimal={false} allowNegative={false} value={draft.least} onChange={(value) => onChange({ ...draft, least: Math.max(1, Number(value) || 1) })} />}
      </div>
    </fieldset>
  );
}
