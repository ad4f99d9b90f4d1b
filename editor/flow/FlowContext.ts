import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { FlowDetail, FlowVersion, StaffMember } from '../../server/contract.ts';
import type { CanvasStore } from '../canvas/canvasStore.ts';
import type { Draft, DraftStore } from '../draft/draftStore.ts';
import type { Stage, StageStore } from './stageStore.ts';

/** The flow that is open in the editor. */
export interface OpenFlow {
  readonly id: string;
  readonly staff: StaffMember;
  /** False for roles that only read, and for old versions. */
  readonly mayEdit: boolean;
  readonly draft: DraftStore;
  readonly stage: StageStore;
  readonly canvas: CanvasStore;
  /** As the server had it when it was opened. */
  readonly opened: FlowDetail;
  /** The published version that is shown, and the draft behind it; null where the draft itself is shown. */
  readonly shown: { readonly version: FlowVersion; readonly draft: OpenFlow } | null;
}

export const FlowContext = createContext<OpenFlow | null>(null);

/** The flow that is open. Only for what stands inside its page. */
export function useOpenFlow(): OpenFlow {
  const flow = use(FlowContext);
  if (flow === null) throw new Error('no flow is open here');
  return flow;
}

/** Part of the draft; renders again when that part changes. */
export function useDraft<T>(part: (draft: Draft) => T): T {
  return useStore(useOpenFlow().draft, part);
}

/** Part of how the editor stands. */
export function useStage<T>(part: (stage: Stage) => T): T {
  return useStore(useOpenFlow().stage, part);
}
