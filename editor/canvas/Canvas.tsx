import '@xyflow/react/dist/base.css';
import { useMemo } from 'react';
import { Background, ReactFlow, type Edge, type Node } from '@xyflow/react';
import { edgeKey } from '../draft/edgeKey.ts';
import { useDraft } from '../flow/FlowContext.ts';

/** The drawing of the flow. */
export function Canvas() {
  const document = useDraft((draft) => draft.document);
  const nodes = useMemo((): Node[] => {
    const places = new Map(document.layout.nodes.map((each) => [each.id, each]));
    return document.nodes.map(({ id, type }) => ({ id, position: { x: places.get(id)?.x ?? 0, y: places.get(id)?.y ?? 0 }, data: { label: `${type} ${id}` } }));
  }, [document]);
  const edges = useMemo((): Edge[] => document.edges.map((edge) => ({ id: edgeKey(edge), source: edge.from, target: edge.to })), [document]);
  return <ReactFlow nodes={nodes} edges={edges} fitView><Background /></ReactFlow>;
}
