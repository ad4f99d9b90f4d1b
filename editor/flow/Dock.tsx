import { lazy, Suspense, type ComponentType } from 'react';
import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { useStage } from './FlowContext.ts';
import type { Panel } from './stageStore.ts';
import classes from './Dock.module.css';

const panels: Readonly<Record<Panel, ComponentType>> = {
  inspector: lazy(() => import('../inspector/Inspector.tsx').then(({ Inspector }) => ({ default: Inspector }))),
  simulator: lazy(() => import('../simulator/Simulator.tsx').then(({ Simulator }) => ({ default: Simulator }))),
  problems: lazy(() => import('../problems/ProblemList.tsx').then(({ ProblemList }) => ({ default: ProblemList }))),
  versions: lazy(() => import('../versions/History.tsx').then(({ History }) => ({ default: History }))),
  flow: lazy(() => import('../inspector/FlowSettings.tsx').then(({ FlowSettings }) => ({ default: FlowSettings }))),
};

/** The one panel that is open beside the canvas; on a phone, over it. */
export function Dock() {
  const { t } = useTranslation('flow');
  const panel = useStage((stage) => stage.panel);
  const set = useStage((stage) => stage.set);
  if (panel === null) return null;
  const Content = panels[panel];
  return (
    <aside className={classes.dock} aria-label={t(`panel.${panel}`)} data-panel={panel}>
      <div className={classes.head}>
        <h2>{t(`panel.${panel}`)}</h2>
        <CloseButton aria-label={t('close')} onClick={() => set({ panel: null })} />
      </div>
      <div className={classes.body}><Suspense fallback={<LoadingPage />}><Content /></Suspense></div>
    </aside>
  );
}
