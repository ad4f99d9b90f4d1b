import { createStore } from 'zustand/vanilla';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';

/** What stands beside the canvas. */
export type Panel = 'inspector' | 'simulator' | 'problems' | 'versions' | 'flow';

/** Nodes, edges (by `edgeKey`), groups and notes that are selected. */
export interface Selection {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

/** What a conversation being tried out has passed. */
export interface Trace {
  /** The node it stands at. */
  readonly active: string | null;
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export interface Count {
  readonly errors: number;
  readonly warnings: number;
}

/** How the editor stands: what is selected, open and highlighted. Nothing of it is saved or undone. */
export interface Stage {
  readonly selection: Selection;
  readonly panel: Panel | null;
  readonly view: 'canvas' | 'code';
  readonly trace: Trace | null;
  /** What the check found in the draft; null until it has looked. */
  readonly problems: readonly FlowProblem[] | null;
  /** How many of them by node, for their badges. */
  readonly troubles: ReadonlyMap<string, Count>;
  /** The node the canvas should bring into view; a new object asks anew. */
  readonly sought: { readonly node: string } | null;
  readonly set: (change: Partial<Omit<Stage, 'set' | 'select' | 'seek'>>) => void;
  readonly select: (selection: Partial<Selection>) => void;
  /** Selects a node and brings it into view. */
  readonly seek: (node: string) => void;
}

export const nothingSelected: Selection = { nodes: new Set(), edges: new Set(), groups: new Set(), notes: new Set() };

export function createStageStore() {
  return createStore<Stage>()((set) => ({
    selection: nothingSelected,
    panel: null,
    view: 'canvas',
    trace: null,
    problems: null,
    troubles: new Map(),
    sought: null,
    set,
    select: (selection) => set({ selection: { ...nothingSelected, ...selection } }),
    seek: (node) => set({ selection: { ...nothingSelected, nodes: new Set([node]) }, sought: { node }, view: 'canvas' }),
  }));
}

export type StageStore = ReturnType<typeof createStageStore>;
