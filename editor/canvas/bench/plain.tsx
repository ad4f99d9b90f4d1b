import '@xyflow/react/dist/style.css';
import { useState } from 'react';
import { Background, ReactFlow, useEdgesState, useNodesState, type Edge, type Node, type ReactFlowInstance } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    readonly drawn: { readonly nodes: Node[]; readonly edges: Edge[] };
    flow?: ReactFlowInstance;
  }
}

/** React Flow as it comes, for the bench of the canvas: the same nodes at the same places, and the same edges. */
function Plain() {
  const [drawn] = useState(() => window.drawn);
  const [nodes, , changeNodes] = useNodesState(drawn.nodes);
  const [edges, , changeEdges] = useEdgesState(drawn.edges);
  return (
    <ReactFlow nodes={nodes} edges={edges} onNodesChange={changeNodes} onEdgesChange={changeEdges} onInit={(flow) => { window.flow = flow; }} minZoom={0.05} maxZoom={2} onlyRenderVisibleElements fitView>
      <Background gap={24} size={1.5} />
    </ReactFlow>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Plain />);
