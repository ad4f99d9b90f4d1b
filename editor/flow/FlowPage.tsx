import { lazy, Suspense, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLoaderData } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { flowDocument } from '../../engine/sdk/flow.ts';
import type { FlowDetail, StaffMember } from '../../server/contract.ts';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { sessionQuery } from '../app/session.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { createCanvasStore } from '../canvas/canvasStore.ts';
import { createDraftStore } from '../draft/draftStore.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import { FlowContext, useDraft, type OpenFlow } from './FlowContext.ts';
import { createStageStore } from './stageStore.ts';
import classes from './FlowPage.module.css';

const Workbench = lazy(() => import('./Workbench.tsx').then(({ Workbench: component }) => ({ default: component })));

/** One flow in its editor. The canvas is there first; what stands around it follows. */
export function FlowPage() {
  const { data: staff } = useQuery(sessionQuery);
  const flow = useLoaderData({ from: '/flows/$flow' });
  if (!staff) return <LoadingPage />;
  return <Editor key={flow.id} flow={flow} staff={staff} />;
}

function Editor({ flow, staff }: { flow: FlowDetail; staff: StaffMember }) {
  const { t } = useTranslation('app');
  const [open] = useState(() => openFlow(flow, staff));
  return (
    <FlowContext value={open}>
      <PageTitle />
      <div className={classes.page} aria-label={t('room.flows')}>
        <div className={classes.canvas}><Canvas /></div>
        <Suspense fallback={null}><Workbench /></Suspense>
      </div>
    </FlowContext>
  );
}

function PageTitle() {
  const { language } = useLanguage();
  const name = useDraft(({ document }) => document.name);
  usePageTitle(localize(name, language));
  return null;
}

function openFlow({ id, document }: FlowDetail, staff: StaffMember): OpenFlow {
  const draft = createDraftStore(flowDocument.parse(document));
  const stage = createStageStore();
  return {
    id,
    staff,
    mayEdit: staff.role === 'owner' || staff.role === 'operator',
    draft,
    stage,
    canvas: createCanvasStore(draft, stage),
  };
}
