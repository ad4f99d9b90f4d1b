import { Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowHandoff } from '../../../engine/sdk/flowHandoff.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { handoffForm } from './handoffForm.ts';
import { TriggerFrame } from './TriggerFrame.tsx';
import classes from './handoff.module.css';

interface Props {
  name: 'moodBelow' | 'moodFallsBy';
  onChange: (change: Partial<FlowHandoff>, merge?: string) => void;
}

/** How far each may go: beyond, nearly every message would bring in a person, or none. */
const ranges = { moodBelow: [0.01, 0.6], moodFallsBy: [0.1, 0.9] } as const;

/** A line that the mood falls below, or how far it falls, to slide, with what that means in words. */
export function MoodTrigger({ name, onChange }: Props) {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { draft, mayEdit } = useOpenFlow();
  const limit = useDraft(({ document }) => document.handoff[name]) ?? 0;
  const [min, max] = ranges[name];
  const words = name === 'moodBelow' ? t(`handoff.line`, { value: limit.toFixed(2), words: t(`handoff.low.${lowWord(limit)}`) }) : t('handoff.falls', { value: limit.toFixed(2), words: t(`handoff.fall.${fallWord(limit)}`) });
  return (
    <TriggerFrame name={name} onChange={onChange}>
      <Slider className={classes.slider ?? ''} min={min} max={max} step={0.01} value={limit} label={null} size="sm" disabled={!mayEdit} thumbLabel={handoffForm[name].label[language === 'zh' ? 0 : 1]} thumbProps={{ 'aria-valuetext': words }} onChange={(next) => onChange({ [name]: Number(next.toFixed(2)) }, name)} onChangeEnd={() => draft.getState().seal()} />
      <p className={classes.words}>{words}</p>
    </TriggerFrame>
  );
}

/** By the borders at which a mood's level is told, halfway between where they lie far apart. */
function lowWord(limit: number) {
  if (limit <= 0.03) return 'lowest';
  if (limit <= 0.18) return 'low';
  return limit <= 0.36 ? 'negative' : 'neutral';
}

function fallWord(limit: number) {
  if (limit < 0.25) return 'slight';
  return limit < 0.5 ? 'clear' : 'sharp';
}
