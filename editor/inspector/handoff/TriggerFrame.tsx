import type { ReactNode } from 'react';
import { Switch } from '@mantine/core';
import { usualHandoff } from '../../../engine/sdk/usualHandoff.ts';
import type { FlowHandoff } from '../../../engine/sdk/flowHandoff.ts';
import { useDraft, useOpenFlow } from '../../flow/FlowContext.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { handoffForm } from './handoffForm.ts';
import classes from './handoff.module.css';

/** A trigger that has a limit; null is off. */
export type Limit = 'complaints' | 'moodBelow' | 'moodFallsBy' | 'unmet';

interface Props {
  name: Limit;
  onChange: (change: Partial<FlowHandoff>) => void;
  children: ReactNode;
}

/** A trigger by its name, on or off; what is inside is there only while it is on. Switched on, it begins as it usually is. */
export function TriggerFrame({ name, onChange, children }: Props) {
  const { language } = useLanguage();
  const { mayEdit } = useOpenFlow();
  const on = useDraft(({ document }) => document.handoff[name] !== null);
  const { label, help } = handoffForm[name];
  const at = language === 'zh' ? 0 : 1;
  return (
    <div role="group" aria-label={label[at]}>
      <Switch className={classes.switch ?? ''} label={label[at]} description={help?.[at]} checked={on} disabled={!mayEdit} onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked ? usualHandoff(null)[name] : null })} />
      {on && <div className={classes.inset}>{children}</div>}
    </div>
  );
}
