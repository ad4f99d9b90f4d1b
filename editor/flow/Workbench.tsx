import { lazy, Suspense } from 'react';
import { Dressed } from '../app/Dressed.tsx';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { KeptCode } from '../code/KeptCode.tsx';
import { Dock } from './Dock.tsx';
import { useStage } from './FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { flow as texts } from '../i18n/flow.ts';
import { useLiveCheck } from '../problems/useLiveCheck.ts';
import { VersionBanner } from '../versions/VersionBanner.tsx';
import { TopBar } from './TopBar.tsx';
import classes from './Workbench.module.css';

addTexts('flow', texts);

const CanvasTools = lazy(() => import('../canvas/CanvasTools.tsx').then(({ CanvasTools: component }) => ({ default: component })));
const CodeView = lazy(() => import('../code/CodeView.tsx').then(({ CodeView: component }) => ({ default: component })));

/** What stands around the canvas, and what acts on it from outside: the bar, the palette, the panel beside it, the code over it. */
export function Workbench() {
  const view = useStage((stage) => stage.view);
  useLiveCheck();
  return (
    <Dressed>
      <TopBar />
      <Suspense fallback={null}><CanvasTools /></Suspense>
      {view === 'code' && <div className={classes.code}><Suspense fallback={<LoadingPage />}><CodeView /></Suspense></div>}
      {view === 'canvas' && <KeptCode />}
      <VersionBanner />
      <Dock />
    </Dressed>
  );
}
