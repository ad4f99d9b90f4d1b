import { lazy, Suspense, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLoaderData, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { flowDocument } from '../../engine/sdk/flow.ts';
import type { FlowDetail, StaffMember } from '../../server/contract.ts';
import { editsFlows } from '../app/editsFlows.ts';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { sessionQuery } from '../app/session.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { createCanvasStore } from '../canvas/canvasStore.ts';
import { createDraftStore } from '../draft/draftStore.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import { FlowContext, useDraft, useStage, type OpenFlow } from './FlowContext.ts';
import { createStageStore } from './stageStore.ts';
import { WorkbenchPlace } from './WorkbenchPlace.tsx';
import classes from './FlowPage.module.css';

const Workbench = lazy(() => import('./Workbench.tsx').then(({ Workbench: component }) => ({ default: component })));
const KeepSaving = lazy(() => import('../saving/KeepSaving.tsx').then(({ KeepSaving: component }) => ({ default: component })));
const VersionRoom = lazy(() => import('../versions/VersionRoom.tsx').then(({ VersionRoom: component }) => ({ default: component })));

/** One flow in its editor. The canvas is there first; what stands around it follows. */
export function FlowPage() {
  const { data: staff } = useQuery(sessionQuery);
  const flow = useLoaderData({ from: '/flows/$flow' });
  if (!staff) return <LoadingPage />;
  return <Editor key={flow.id} flow={flow} staff={staff} />;
}

function Editor({ flow, staff }: { flow: FlowDetail; staff: StaffMember }) {
  const { t } = useTranslation('app');
  const { version } = useSearch({ from: '/flows/$flow' });
  const [open] = useState(() => openFlow(flow, staff));
  // The draft stays open behind a version that is looked at: it goes on saving, and its history is not lost.
  return (
    <>
      <main key={version ?? 'draft'} className={classes.page} aria-label={t('room.flows')}>
        {version === undefined ? <FlowContext value={open}><Room /></FlowContext> : <Suspense fallback={<LoadingPage />}><VersionRoom draft={open} version={version} room={Room} /></Suspense>}
      </main>
      <FlowContext value={open}><Suspense fallback={null}><KeepSaving /></Suspense></FlowContext>
    </>
  );
}

function Room() {
  // Under the code, the canvas is out of sight of keys and screen readers too.
  const covered = useStage((stage) => stage.view === 'code');
  return (
    <>
      <PageTitle />
      <div className={classes.canvas} inert={covered}><Canvas /></div>
      <Suspense fallback={<WorkbenchPlace />}><Workbench /></Suspense>
    </>
  );
}

function PageTitle() {
  const { language } = useLanguage();
  const name = useDraft(({ document }) => document.name);
  usePageTitle(localize(name, language));
  return null;
}

function openFlow(flow: FlowDetail, staff: StaffMember): OpenFlow {
  const draft = createDraftStore(flowDocument.parse(flow.document));
  const stage = createStageStore();
  return { id: flow.id, staff, mayEdit: editsFlows(staff.role), draft, stage, canvas: createCanvasStore(draft, stage), opened: flow, shown: null };
}
