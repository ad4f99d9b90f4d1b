import '@xyflow/react/dist/base.css';
import { useEffect, useRef } from 'react';
import { Background, MiniMap, ReactFlow, SelectionMode, type EdgeTypes, type NodeTypes } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useOpenFlow, useStage } from '../flow/FlowContext.ts';
import { useShownLanguage } from '../i18n/useShownLanguage.ts';
import { reveal } from './actions/reveal.ts';
import type { CanvasEdge, CanvasNode } from './canvasNode.ts';
import { FlowEdge } from './FlowEdge.tsx';
import { FlowNode } from './FlowNode.tsx';
import { GroupFrame } from './GroupFrame.tsx';
import { Guides } from './Guides.tsx';
import { NoteCard } from './NoteCard.tsx';
import { useCanvas } from './useCanvas.ts';
import { useConnecting } from './useConnecting.ts';
import { useDropping } from './useDropping.ts';
import { useHandling } from './useHandling.ts';
import './canvas.css';

const nodeTypes: NodeTypes = { flow: FlowNode, group: GroupFrame, note: NoteCard };
const edgeTypes: EdgeTypes = { flow: FlowEdge };
const multiSelect = ['Shift', 'Meta', 'Control'];
const wheelPans = [1, 2];
const noAttribution = { hideAttribution: true };
const defaultEdgeOptions = { interactionWidth: 20 };

/** The drawing of the flow. */
export function Canvas() {
  const { t } = useTranslation('drawing');
  const flow = useOpenFlow();
  const { mayEdit, canvas } = flow;
  const nodes = useCanvas((each) => each.nodes);
  const edges = useCanvas((each) => each.edges);
  const tool = useCanvas((each) => each.tool);
  const minimap = useCanvas((each) => each.minimap);
  const language = useShownLanguage();
  const element = useRef<HTMLDivElement>(null);
  const connecting = useConnecting(flow);
  const dropping = useDropping(flow);
  const handling = useHandling(flow, element);
  const { changeNodes, changeEdges, set } = canvas.getState();

  useEffect(() => set({ language }), [set, language]);
  useSought();

  return (
    <ReactFlow<CanvasNode, CanvasEdge>
      ref={element}
      className="canvas"
      data-tool={tool}
      role="application"
      aria-label={t('label')}
      tabIndex={0}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      defaultEdgeOptions={defaultEdgeOptions}
      onNodesChange={changeNodes}
      onEdgesChange={changeEdges}
      {...handling}
      {...connecting}
      {...dropping}
      nodesDraggable={mayEdit}
      nodesConnectable={mayEdit}
      edgesReconnectable={mayEdit}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      multiSelectionKeyCode={multiSelect}
      selectionMode={SelectionMode.Partial}
      selectionOnDrag={tool === 'select'}
      panOnDrag={tool === 'select' ? wheelPans : true}
      zoomOnDoubleClick={false}
      elevateNodesOnSelect={false}
      connectionRadius={28}
      nodeDragThreshold={3}
      connectionDragThreshold={3}
      reconnectRadius={12}
      minZoom={0.05}
      maxZoom={2}
      onlyRenderVisibleElements
      proOptions={noAttribution}
      onError={silent}
    >
      <Background gap={24} size={1.5} />
      <Guides />
      {minimap && <MiniMap pannable zoomable ariaLabel={t('minimap')} nodeBorderRadius={12} nodeClassName={({ type }) => `map-${type}`} />}
    </ReactFlow>
  );
}

/** Brings into view what other rooms point at, and keeps a node in view when a panel opens over it. */
function useSought(): void {
  const flow = useOpenFlow();
  const sought = useStage((stage) => stage.sought);
  const panel = useStage((stage) => stage.panel);
  useEffect(() => {
    if (sought) reveal(flow, sought.node, 'center');
  }, [flow, sought]);
  useEffect(() => {
    const [node, more] = flow.stage.getState().selection.nodes;
    if (panel === null || node === undefined || more !== undefined) return undefined;
    // Once the panel has taken its room.
    const frame = requestAnimationFrame(() => reveal(flow, node));
    return () => cancelAnimationFrame(frame);
  }, [flow, panel]);
}

/** An edge whose outlet is gone is told by the problem list, not by the browser's log. */
function silent(): void {}
