import { useMemo, type ComponentType } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { createCanvasStore } from '../canvas/canvasStore.ts';
import { createDraftStore } from '../draft/draftStore.ts';
import { FlowContext, type OpenFlow } from '../flow/FlowContext.ts';
import { createStageStore } from '../flow/stageStore.ts';
import { versionQuery } from './versionQuery.ts';

interface Props {
  /** The flow as it is being edited. */
  draft: OpenFlow;
  version: number;
  /** What shows a flow that is open. */
  room: ComponentType;
}

/** A published version in the editor, to be read and tried, never changed; at the node that the address names behind its #. */
export function VersionRoom({ draft, version, room: Room }: Props) {
  const { data } = useQuery({ ...versionQuery(draft.id, version), throwOnError: true });
  const shown = useMemo((): OpenFlow | null => {
    if (data === undefined) return null;
    const { document, ...of } = data;
    const [own, stage] = [createDraftStore(document), createStageStore()];
    // On a phone a panel would hide what was asked for.
    const sought = decodeHash(location.hash);
    if (document.nodes.some(({ id }) => id === sought)) stage.getState().seek(sought);
    else if (matchMedia('(min-width: 48em)').matches) stage.getState().set({ panel: 'versions' });
    return { ...draft, mayEdit: false, draft: own, stage, canvas: createCanvasStore(own, stage), shown: { version: of, draft } };
  }, [data, draft]);
  if (shown === null) return <LoadingPage />;
  return <FlowContext value={shown}><Room /></FlowContext>;
}

/** A link that was cut short names no node. */
function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
