import { useState } from 'react';
import { ActionIcon, Tabs } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SaveButton } from './SaveButton.tsx';
import { StepList } from './StepList.tsx';
import { TimerList } from './TimerList.tsx';
import { useTrial } from './TrialContext.ts';
import { VariableTable } from './VariableTable.tsx';
import classes from './Details.module.css';

/** What goes on inside the conversation: step by step, its variables, and what it waits for. */
export function Details({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation('simulator');
  const [open, setOpen] = useState(() => matchMedia('(min-width: 48em) and (min-height: 700px)').matches);
  const [tab, setTab] = useState<string | null>('steps');
  const timers = useTrial((trial) => trial.here?.timers.length ?? 0);
  const label = t(open ? 'inspect.hide' : 'inspect.show');
  const show = (next: string | null): void => {
    setTab(next);
    setOpen(true);
  };
  return (
    <section className={classes.details} aria-label={t('inspect.label')} data-open={open || undefined}>
      <Tabs value={tab} onChange={show} className={classes.tabs} keepMounted={false}>
        <div className={classes.head}>
          <Tabs.List>
            <Tabs.Tab value="steps">{t('inspect.steps')}</Tabs.Tab>
            <Tabs.Tab value="variables">{t('inspect.variables')}</Tabs.Tab>
            <Tabs.Tab value="timers">{t('inspect.timers')}{timers > 0 ? ` ${timers}` : ''}</Tabs.Tab>
          </Tabs.List>
          <SaveButton onSaved={onSaved} />
          <ActionIcon aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <IconChevronDown size={18} aria-hidden /> : <IconChevronUp size={18} aria-hidden />}</ActionIcon>
        </div>
        {open && <Tabs.Panel value="steps" className={classes.body}><StepList /></Tabs.Panel>}
        {open && <Tabs.Panel value="variables" className={classes.body}><VariableTable /></Tabs.Panel>}
        {open && <Tabs.Panel value="timers" className={classes.body}><TimerList /></Tabs.Panel>}
      </Tabs>
    </section>
  );
}
