import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowHandoff } from '../../../engine/sdk/flowHandoff.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { handoffForm } from './handoffForm.ts';
import { TriggerFrame } from './TriggerFrame.tsx';

interface Props {
  name: 'complaints' | 'unmet';
  most: number;
  onChange: (change: Partial<FlowHandoff>) => void;
}

/** After how many times something brings in a person. */
export function TimesTrigger({ name, most, onChange }: Props) {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const { mayEdit } = useOpenFlow();
  const times = useDraft(({ document }) => document.handoff[name]);
  const data = Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: t(`handoff.times.${name}`, { count: index + 1 }) }));
  return (
    <TriggerFrame name={name} onChange={onChange}>
      <NativeSelect size="sm" aria-label={handoffForm[name].label[language === 'zh' ? 0 : 1]} data={data} value={String(times)} disabled={!mayEdit} onChange={({ currentTarget }) => onChange({ [name]: Number(currentTarget.value) })} />
    </TriggerFrame>
  );
}
