import type { Edge, Node } from '@xyflow/react';
import type { FlowEdge, FlowGroup, FlowNode, FlowNote } from '../../engine/sdk/flow.ts';

/** A node of the flow on the canvas. */
export type NodeCell = Node<{ node: FlowNode; start: boolean }, 'flow'>;
/** The frame of a group. */
export type GroupCell = Node<{ group: FlowGroup }, 'group'>;
/** A note. */
export type NoteCell = Node<{ note: FlowNote }, 'note'>;
/** Whatever has a place on the canvas. */
export type CanvasNode = NodeCell | GroupCell | NoteCell;
/** A drawn edge, with what its name is made of. */
export type CanvasEdge = Edge<{ edge: FlowEdge; from: FlowNode; to: FlowNode; language: 'zh' | 'en' }, 'flow'>;
