import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { addTexts } from '../i18n/addTexts.ts';
import { code } from '../i18n/code.ts';
import { FlowCode } from './FlowCode.tsx';
import { MachineCode } from './MachineCode.tsx';
import { NotLoaded } from './NotLoaded.tsx';
import { useMonaco } from './useMonaco.ts';
import classes from './CodeView.module.css';

addTexts('code', code);

/** The flow as code: its document, which can be edited, and the machine that it compiles to. */
export function CodeView() {
  const { t } = useTranslation('code');
  const { monaco, failed, retry } = useMonaco();
  const [tab, setTab] = useState<'flow' | 'machine'>('flow');
  if (failed) return <NotLoaded onRetry={retry} />;
  if (!monaco) return <LoadingPage />;
  return (
    <section className={classes.view} aria-label={t('tabs')}>
      <SegmentedControl className={classes.tabs ?? ''} size="xs" value={tab} onChange={setTab} aria-label={t('tabs')} data={[{ value: 'flow', label: t('flow') }, { value: 'machine', label: t('machine') }]} />
      {tab === 'flow' ? <FlowCode monaco={monaco} /> : <MachineCode monaco={monaco} />}
    </section>
  );
}
