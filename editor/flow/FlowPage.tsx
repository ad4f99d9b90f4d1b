import { lazy, Suspense, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLoaderData } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import type { FlowDetail, StaffMember } from '../../server/contract.ts';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { mayEnter } from '../app/rooms.ts';
import { sessionQuery } from '../app/session.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { createCanvasStore } from '../canvas/canvasStore.ts';
import { createDraftStore } from '../draft/draftStore.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { flow as texts } from '../i18n/flow.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { localize } from '../../engine/sdk/localizedText.ts';
import { FlowContext, useDraft, type OpenFlow } from './FlowContext.ts';
import { createStageStore } from './stageStore.ts';
import classes from './FlowPage.module.css';

addTexts('flow', texts);

const Workbench = lazy(() => import('./Workbench.tsx').then(({ Workbench: component }) => ({ default: component })));

/** One flow in its editor. The canvas is there first; what stands around it follows. */
export function FlowPage() {
  const { data: staff } = useQuery(sessionQuery);
  const flow = useLoaderData({ from: '/flows/$flow' });
  if (!staff) return <LoadingPage />;
  return <Editor key={flow.id} flow={flow} staff={staff} />;
}

function Editor({ flow, staff }: { flow: FlowDetail; staff: StaffMember }) {
  const { t } = useTranslation('flow');
  const [open] = useState(() => openFlow(flow, staff));
  return (
    <FlowContext value={open}>
      <PageTitle />
      <div className={classes.page} aria-label={t('panel.flow')}>
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
  const parsed = parseFlow(document);
  if (!parsed.ok) throw new Error('the server sent a draft that cannot be read');
  const draft = createDraftStore(parsed.document);
  const stage = createStageStore();
  return {
    id,
    staff,
    mayEdit: mayEnter('flows', staff.role) && (staff.role === 'owner' || staff.role === 'operator'),
    draft,
    stage,
    canvas: createCanvasStore(draft, stage),
  };
}
