import { memo } from 'react';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { disconnect } from '../draft/edits/disconnect.ts';
import { useOpenFlow, useStage } from '../flow/FlowContext.ts';
import type { CanvasEdge } from './canvasNode.ts';
import { edgePath } from './edgePath.ts';

/** An edge; under the pointer or selected it offers to take a node in, or to go. */
export const FlowEdge = memo(function FlowEdge({ id, selected, sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition, interactionWidth }: EdgeProps<CanvasEdge>) {
  const taken = useStage(({ trace }) => trace?.edges.has(id) ?? false);
  const hovered = useStore(useOpenFlow().canvas.hovered, ({ edge }) => edge === id);
  const { path, x, y } = edgePath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition });
  return (
    <>
      <BaseEdge path={path} className={taken ? 'edge-path taken' : 'edge-path'} interactionWidth={interactionWidth ?? 20} />
      {(hovered || selected) && <EdgeButtons id={id} x={x} y={y} />}
    </>
  );
});

function EdgeButtons({ id, x, y }: { id: string; x: number; y: number }) {
  const { t } = useTranslation('drawing');
  const { mayEdit, draft, canvas, stage } = useOpenFlow();
  if (!mayEdit) return null;
  return (
    <EdgeLabelRenderer>
      <div className="edge-buttons nodrag nopan" data-edge={id} style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }} onPointerEnter={() => canvas.hovered.setState({ edge: id })}>
        <button
          type="button"
          aria-label={t('edge.insert')}
          title={t('edge.insert')}
          onClick={({ currentTarget }) => {
            const box = currentTarget.getBoundingClientRect();
            canvas.getState().set({ menu: { kind: 'add', at: { x: box.left, y: box.bottom + 4 }, place: { x: x - 124, y: y - 60 }, from: null, edge: id } });
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden><path d="M8 3v10M3 8h10" /></svg>
        </button>
        <button
          type="button"
          aria-label={t('edge.remove')}
          title={t('edge.remove')}
          onClick={() => {
            draft.getState().seal();
            draft.getState().change({ name: 'disconnect', count: 1 }, (document) => disconnect(document, new Set([id])));
            stage.getState().select({});
            canvas.hovered.setState({ edge: null });
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden><path d="m4 4 8 8M12 4l-8 8" /></svg>
        </button>
      </div>
    </EdgeLabelRenderer>
  );
}
