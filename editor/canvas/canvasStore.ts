import type { EdgeChange, NodeChange, ReactFlowInstance } from '@xyflow/react';
import { createStore } from 'zustand/vanilla';
import type { DraftStore } from '../draft/draftStore.ts';
import type { Place } from '../draft/edits/addNode.ts';
import { moveParts } from '../draft/edits/moveParts.ts';
import type { StageStore } from '../flow/stageStore.ts';
import { partOf } from './canvasKey.ts';
import type { CanvasEdge, CanvasNode } from './canvasNode.ts';
import { drawEdges } from './drawEdges.ts';
import { drawNodes } from './drawNodes.ts';
import { moveCells } from './moveCells.ts';
import type { Guides } from './snap.ts';

/** An outlet by its node and name. */
export interface OutletAt {
  readonly node: string;
  readonly outlet: string;
}

/** A menu that is open on the canvas; `at` is a place on the screen. */
export type CanvasMenu =
  | { readonly kind: 'add'; readonly at: Place; readonly place: Place | null; readonly from: OutletAt | null; readonly edge: string | null }
  | { readonly kind: 'target'; readonly at: Place; readonly from: OutletAt }
  | { readonly kind: 'context'; readonly at: Place; readonly on: { readonly kind: 'node' | 'edge' | 'group' | 'note' | 'canvas'; readonly id: string } };

/** What is shown on the canvas, and what is going on there. */
export interface CanvasState {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
  readonly guides: Guides;
  readonly menu: CanvasMenu | null;
  readonly tool: 'hand' | 'select';
  readonly minimap: boolean;
  /** True while the keyboard sheet is open. */
  readonly keys: boolean;
  /** In percent. */
  readonly zoom: number;
  /** What to say for a moment, by its key in the canvas's texts. */
  readonly hint: 'notOurs' | 'tooLarge' | 'pasteByKey' | 'copied' | 'cannotCopy' | 'tidying' | null;
  readonly language: 'zh' | 'en';
  /** React Flow and the element it fills, once they are there. */
  readonly view: { readonly flow: ReactFlowInstance<CanvasNode, CanvasEdge>; readonly element: HTMLElement } | null;
  readonly set: (change: Partial<Pick<CanvasState, 'menu' | 'tool' | 'minimap' | 'keys' | 'zoom' | 'hint' | 'language' | 'view'>>) => void;
  /** What React Flow has seen: moves, sizes, selection. */
  readonly changeNodes: (changes: NodeChange<CanvasNode>[]) => void;
  readonly changeEdges: (changes: EdgeChange<CanvasEdge>[]) => void;
  /** Makes what was dragged a step of the history. */
  readonly drop: () => void;
}

/** The edge under the pointer, by its key. Apart from the rest, since every edge listens to it and a drag changes the rest. */
export interface Hovered {
  readonly edge: string | null;
}

/** What React Flow shows, kept in step with the draft and the stage; each knows nothing of the other. */
export function createCanvasStore(draft: DraftStore, stage: StageStore) {
  const store = createStore<CanvasState>()((set, get) => ({
    nodes: drawNodes([], draft.getState().document, stage.getState().selection, 'zh'),
    edges: drawEdges([], draft.getState().document, stage.getState().selection.edges, 'zh'),
    guides: { x: null, y: null },
    menu: null,
    tool: 'hand',
    minimap: false,
    keys: false,
    zoom: 100,
    hint: null,
    language: 'zh',
    view: null,
    set(change) {
      const spoken = get().language;
      set(change);
      if (change.language !== undefined && change.language !== spoken) draw();
    },
    changeNodes(changes) {
      const picks = changes.filter((change) => change.type === 'select');
      const shape = changes.filter((change) => change.type === 'position' || change.type === 'dimensions');
      if (shape.length > 0) set(moveCells(get().nodes, shape, draft.getState().document, 6 / (get().zoom / 100)));
      if (picks.length === 0) return;
      const { nodes, edges, groups, notes } = stage.getState().selection;
      const next = { nodes: new Set(nodes), edges, groups: new Set(groups), notes: new Set(notes) };
      for (const { id: key, selected } of picks) {
        const { kind, id } = partOf(key);
        if (selected) next[kind].add(id);
        else next[kind].delete(id);
      }
      stage.getState().select(next);
    },
    changeEdges(changes) {
      const picks = changes.filter((change) => change.type === 'select');
      if (picks.length === 0) return;
      const { selection, select } = stage.getState();
      const edges = new Set(selection.edges);
      for (const { id, selected } of picks) {
        if (selected) edges.add(id);
        else edges.delete(id);
      }
      select({ ...selection, edges });
    },
    drop() {
      const { document, change, seal } = draft.getState();
      const nodes = new Map<string, Place>();
      const notes = new Map<string, Place>();
      const old = new Map(drawNodes([], document, stage.getState().selection, get().language).map((cell) => [cell.id, cell.position]));
      for (const cell of get().nodes) {
        const before = old.get(cell.id);
        if (cell.type === 'group' || (before?.x === cell.position.x && before.y === cell.position.y)) continue;
        const { id } = partOf(cell.id);
        (cell.type === 'note' ? notes : nodes).set(id, { x: cell.position.x, y: cell.position.y });
      }
      set({ guides: { x: null, y: null } });
      seal();
      change({ name: 'move', count: nodes.size + notes.size }, (each) => moveParts(each, { nodes, notes }));
    },
  }));

  const draw = () => {
    const { nodes, edges, language } = store.getState();
    const { document } = draft.getState();
    const { selection } = stage.getState();
    store.setState({ nodes: drawNodes(nodes, document, selection, language), edges: drawEdges(edges, document, selection.edges, language) });
  };
  draft.subscribe((now, before) => {
    if (now.document === before.document) return;
    draw();
    // What an undo has taken away is selected no more.
    const { selection, select } = stage.getState();
    const there = new Set(now.document.nodes.map(({ id }) => id));
    const nodes = [...selection.nodes].filter((id) => there.has(id));
    if (nodes.length < selection.nodes.size) select({ ...selection, nodes: new Set(nodes) });
  });
  stage.subscribe(({ selection }, { selection: before }) => {
    if (selection === before) return;
    const { document } = draft.getState();
    const { nodes, edges, language } = store.getState();
    const others = !equal(selection.nodes, before.nodes) || !equal(selection.groups, before.groups) || !equal(selection.notes, before.notes);
    store.setState({
      ...(others && { nodes: drawNodes(nodes, document, selection, language) }),
      ...(!equal(selection.edges, before.edges) && { edges: drawEdges(edges, document, selection.edges, language) }),
    });
  });
  return Object.assign(store, { hovered: createStore<Hovered>()(() => ({ edge: null })) });
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

export type CanvasStore = ReturnType<typeof createCanvasStore>;
