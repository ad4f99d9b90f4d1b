import type { OpenFlow } from '../flow/FlowContext.ts';
import type { Alignment } from '../draft/edits/alignBoxes.ts';
import { addNoteAt } from './actions/addNoteAt.ts';
import { alignSelected } from './actions/alignSelected.ts';
import { copyToClipboard, cutToClipboard, pasteFromClipboard } from './actions/clipboard.ts';
import { duplicateSelected } from './actions/duplicateSelected.ts';
import { escape } from './actions/escape.ts';
import { fitAll } from './actions/fitAll.ts';
import { freeOutlet } from './actions/freeOutlet.ts';
import { groupSelected, ungroupSelected } from './actions/groupSelected.ts';
import { makeStart } from './actions/makeStart.ts';
import { menuPlace } from './actions/menuPlace.ts';
import { nudge } from './actions/nudge.ts';
import { openPalette } from './actions/openPalette.ts';
import { removeSelected } from './actions/removeSelected.ts';
import { renameGroup } from './actions/renameGroup.ts';
import { glide } from './actions/reveal.ts';
import { selectAll } from './actions/selectAll.ts';
import { tidyUp } from './actions/tidyUp.ts';
import { walk, walkAcross, walkAlong } from './actions/walk.ts';

interface Told {
  readonly part: 'edit' | 'select' | 'arrange' | 'view' | 'go';
  /** Keys that do it, such as `mod+shift+z`; `mod` is Ctrl, on a Mac Cmd. The first is the one that is shown. */
  readonly keys: readonly string[];
  /** Works wherever the keyboard is, not only on the canvas. */
  readonly anywhere?: true;
  /** Only for who may edit. */
  readonly edits?: true;
  /** In the menus of these things. */
  readonly menus?: readonly MenuOf[];
  /** Not in the command palette: it is about the keyboard itself. */
  readonly quiet?: true;
  /** Told the key that was pressed. False lets the key go on to the browser. */
  readonly run: (flow: OpenFlow, key: string) => void | boolean;
}

/** Whose menu: one node's, several nodes', and so on. */
export type MenuOf = 'node' | 'nodes' | 'edge' | 'group' | 'note' | 'canvas';

/** What can be done on the canvas. Its words are under `canvas:command`. */
export interface Command extends Told {
  readonly name: keyof typeof list;
}

const step = 8;
const leap = 40;

const list = {
  add: { part: 'edit', keys: ['/'], edits: true, menus: ['node', 'canvas'], run: openAdd },
  connect: { part: 'edit', keys: ['c'], edits: true, menus: ['node'], run: openTargets },
  inspect: { part: 'edit', keys: ['enter'], menus: ['node'], run: openSettings },
  makeStart: { part: 'edit', keys: [], edits: true, menus: ['node'], run: makeStart },
  cut: { part: 'edit', keys: ['mod+x'], edits: true, menus: ['node', 'nodes', 'note', 'group'], run: cutToClipboard },
  copy: { part: 'edit', keys: ['mod+c'], menus: ['node', 'nodes', 'note', 'group'], run: copyToClipboard },
  paste: { part: 'edit', keys: ['mod+v'], edits: true, menus: ['canvas'], run: pasteFromClipboard },
  duplicate: { part: 'edit', keys: ['mod+d'], edits: true, menus: ['node', 'nodes', 'note', 'group'], run: duplicateSelected },
  rename: { part: 'edit', keys: ['f2'], edits: true, menus: ['group'], run: renameGroup },
  note: { part: 'edit', keys: ['n'], edits: true, menus: ['canvas'], run: (flow) => addNoteAt(flow) },
  undo: { part: 'edit', keys: ['mod+z'], anywhere: true, edits: true, run: ({ draft }) => draft.getState().undo() },
  redo: { part: 'edit', keys: ['mod+shift+z', 'mod+y'], anywhere: true, edits: true, run: ({ draft }) => draft.getState().redo() },
  remove: { part: 'edit', keys: ['delete', 'backspace'], edits: true, menus: ['node', 'nodes', 'edge', 'note'], run: (flow) => removeSelected(flow) },

  selectAll: { part: 'select', keys: ['mod+a'], menus: ['canvas'], run: selectAll },
  escape: { part: 'select', keys: ['escape'], run: escape },
  next: { part: 'select', keys: ['tab'], quiet: true, run: (flow) => walk(flow, 1) },
  previous: { part: 'select', keys: ['shift+tab'], quiet: true, run: (flow) => walk(flow, -1) },
  along: { part: 'select', keys: ['alt+arrowright', 'alt+arrowdown'], quiet: true, run: (flow, key) => (key.endsWith('down') ? walkAcross(flow, 1) : walkAlong(flow, 1)) },
  back: { part: 'select', keys: ['alt+arrowleft', 'alt+arrowup'], quiet: true, run: (flow, key) => (key.endsWith('up') ? walkAcross(flow, -1) : walkAlong(flow, -1)) },

  nudge: { part: 'arrange', keys: ['arrowright', 'arrowleft', 'arrowup', 'arrowdown'], edits: true, quiet: true, run: (flow, key) => nudge(flow, toward(key, step)) },
  nudgeFar: { part: 'arrange', keys: ['shift+arrowright', 'shift+arrowleft', 'shift+arrowup', 'shift+arrowdown'], edits: true, quiet: true, run: (flow, key) => nudge(flow, toward(key, leap)) },
  group: { part: 'arrange', keys: ['mod+g'], edits: true, menus: ['node', 'nodes'], run: groupSelected },
  ungroup: { part: 'arrange', keys: ['mod+shift+g'], edits: true, menus: ['group'], run: ungroupSelected },
  alignLeft: aligning('left', ['alt+a']),
  alignCenter: aligning('center', ['alt+h']),
  alignRight: aligning('right', ['alt+d']),
  alignTop: aligning('top', ['alt+w']),
  alignMiddle: aligning('middle', ['alt+v']),
  alignBottom: aligning('bottom', ['alt+s']),
  alignAcross: aligning('across', []),
  alignDown: aligning('down', []),
  tidy: { part: 'arrange', keys: ['shift+t'], edits: true, menus: ['canvas'], run: (flow) => void tidyUp(flow) },

  fit: { part: 'view', keys: ['f'], menus: ['canvas'], run: (flow) => void fitAll(flow) },
  zoomIn: { part: 'view', keys: ['+', '='], run: ({ canvas }) => void canvas.getState().view?.flow.zoomIn({ duration: glide(150) }) },
  zoomOut: { part: 'view', keys: ['-'], run: ({ canvas }) => void canvas.getState().view?.flow.zoomOut({ duration: glide(150) }) },
  zoom100: { part: 'view', keys: ['1'], run: ({ canvas }) => void canvas.getState().view?.flow.zoomTo(1, { duration: glide(200) }) },
  minimap: { part: 'view', keys: ['m'], run: ({ canvas }) => canvas.getState().set({ minimap: !canvas.getState().minimap }) },
  tool: { part: 'view', keys: ['v'], run: ({ canvas }) => canvas.getState().set({ tool: canvas.getState().tool === 'hand' ? 'select' : 'hand' }) },

  palette: { part: 'go', keys: ['mod+k'], anywhere: true, quiet: true, run: openPalette },
  keys: { part: 'go', keys: ['?'], anywhere: true, run: ({ canvas }) => canvas.getState().set({ keys: true }) },
  simulator: panel('simulator'),
  problems: panel('problems'),
  versions: panel('versions'),
  settings: panel('flow'),
  code: { part: 'go', keys: [], run: ({ stage }) => stage.getState().set({ view: stage.getState().view === 'code' ? 'canvas' : 'code' }) },
} as const satisfies Readonly<Record<string, Told>>;

/** Every command in the order in which menus and the key sheet show them. A room that has something to offer adds its line here. */
export const commands: readonly Command[] = Object.entries<Told>(list).flatMap(([name, told]) => (isName(name) ? [{ name, ...told }] : []));

function isName(name: string): name is keyof typeof list {
  return Object.hasOwn(list, name);
}

function aligning(how: Alignment, keys: readonly string[]): Told {
  return { part: 'arrange', keys, edits: true, menus: ['nodes'], run: (flow) => alignSelected(flow, how) };
}

function panel(wanted: 'simulator' | 'problems' | 'versions' | 'flow'): Told {
  return { part: 'go', keys: [], run: ({ stage }) => stage.getState().set({ panel: stage.getState().panel === wanted ? null : wanted }) };
}

function toward(key: string, by: number): { readonly x: number; readonly y: number } {
  if (key.endsWith('left')) return { x: -by, y: 0 };
  if (key.endsWith('right')) return { x: by, y: 0 };
  return { x: 0, y: key.endsWith('up') ? -by : by };
}

function openAdd(flow: OpenFlow): void {
  flow.canvas.getState().set({ menu: { kind: 'add', at: menuPlace(flow), place: null, from: freeOutlet(flow), edge: null } });
}

function openTargets(flow: OpenFlow): void {
  const from = freeOutlet(flow);
  if (from !== null) flow.canvas.getState().set({ menu: { kind: 'target', at: menuPlace(flow), from } });
}

function openSettings({ stage, canvas }: OpenFlow): boolean {
  const { selection, set } = stage.getState();
  const [note] = selection.notes;
  if (note !== undefined && selection.nodes.size === 0) {
    canvas.getState().view?.element.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"] textarea`)?.focus();
    return true;
  }
  if (selection.nodes.size + selection.edges.size === 0) return false;
  set({ panel: 'inspector' });
  return true;
}
