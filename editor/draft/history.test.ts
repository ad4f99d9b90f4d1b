import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { registry } from '../../nodes/registry.ts';
import { tidyPlaces } from '../canvas/tidyPlaces.ts';
import { createDraftStore, historySteps, type Step, type StepName } from './draftStore.ts';
import { edgeKey } from './edgeKey.ts';
import { addNode } from './edits/addNode.ts';
import { addNote } from './edits/addNote.ts';
import { addPhrases, removePhrase } from './edits/addPhrases.ts';
import { alignBoxes, type Alignment } from './edits/alignBoxes.ts';
import { changeGroup } from './edits/changeGroup.ts';
import { changeNote } from './edits/changeNote.ts';
import { configureOutlets } from './edits/configureOutlets.ts';
import { connect } from './edits/connect.ts';
import { copyParts } from './edits/copyParts.ts';
import { disconnect } from './edits/disconnect.ts';
import { groupNodes } from './edits/groupNodes.ts';
import { insertNode } from './edits/insertNode.ts';
import { moveParts } from './edits/moveParts.ts';
import { newNodeId } from './edits/newNodeId.ts';
import { pasteParts } from './edits/pasteParts.ts';
import { readClip } from './edits/readClip.ts';
import { reconnect } from './edits/reconnect.ts';
import { removeParts, type Parts } from './edits/removeParts.ts';
import { renameFlow } from './edits/renameFlow.ts';
import { setHandoff } from './edits/setHandoff.ts';
import { setKnowledge } from './edits/setKnowledge.ts';
import { setLanguages } from './edits/setLanguages.ts';
import { setStart } from './edits/setStart.ts';
import { declareVariable, forgetVariable } from './edits/setVariables.ts';
import { renameVariable } from './edits/setVariablesRename.ts';
import { ungroup } from './edits/ungroup.ts';
import { withPlaces } from './edits/withPlaces.ts';

/** One random act: numbers choose among what the document has when it is done. */
interface Act {
  readonly kind: keyof typeof acts;
  readonly picks: readonly number[];
  readonly merge: boolean;
}

const types = Object.keys(registry);
const alignments: readonly Alignment[] = ['left', 'center', 'right', 'top', 'middle', 'bottom', 'across', 'down'];

const acts = {
  add: (document: FlowDocument, n: number[]) => addNode(document, { node: fresh(document, n), place: { x: n[1]!, y: n[2]! }, ...(n[3]! % 2 === 0 && { from: outlet(document, n[4]!) }) }),
  connect: (document: FlowDocument, n: number[]) => connect(document, { from: outlet(document, n[0]!).node, outlet: outlet(document, n[0]!).outlet, to: node(document, n[1]!).id }),
  reconnect: (document: FlowDocument, n: number[]) => {
    const edge = pick(document.edges, n[0]!);
    return edge ? reconnect(document, edge, { from: outlet(document, n[1]!).node, outlet: outlet(document, n[1]!).outlet, to: node(document, n[2]!).id }) : document;
  },
  disconnect: (document: FlowDocument, n: number[]) => disconnect(document, new Set(document.edges.filter((_, index) => index % 3 === n[0]! % 3).map(edgeKey))),
  insert: (document: FlowDocument, n: number[]) => {
    const edge = pick(document.edges, n[0]!);
    return edge ? insertNode(document, { edge, node: fresh(document, n), place: { x: n[1]!, y: n[2]! }, outlet: n[3]! % 2 === 0 ? 'next' : null }) : document;
  },
  remove: (document: FlowDocument, n: number[]) => removeParts(document, parts(document, n)),
  move: (document: FlowDocument, n: number[]) => moveParts(document, { nodes: new Map([[node(document, n[0]!).id, { x: n[1]!, y: n[2]! }]]), notes: new Map(document.layout.notes.slice(0, 1).map(({ id }) => [id, { x: n[2]!, y: n[1]! }])) }),
  group: (document: FlowDocument, n: number[]) => groupNodes(document, { id: `group-${n[0]}-${document.layout.groups.length}`, title: 'g', color: 'blue', nodes: [...parts(document, n).nodes] }),
  ungroup: (document: FlowDocument, n: number[]) => ungroup(document, parts(document, n).groups),
  rename: (document: FlowDocument, n: number[]) => changeGroup(document, pick(document.layout.groups, n[0]!)?.id ?? '', { title: `t${n[1]}`, color: n[2]! % 2 === 0 ? 'red' : 'gray' }),
  note: (document: FlowDocument, n: number[]) => (n[0]! % 2 === 0 || document.layout.notes.length === 0
    ? addNote(document, { id: `note-${n[1]}-${document.layout.notes.length}`, x: n[1]!, y: n[2]!, width: 100, height: 100, text: '', color: 'yellow' })
    : changeNote(document, pick(document.layout.notes, n[1]!)!.id, { text: `${n[2]}`, width: 50 + n[3]! })),
  paste: (document: FlowDocument, n: number[]) => {
    const clip = copyParts(document, parts(document, n));
    return clip ? pasteParts(document, readClip(JSON.stringify(clip))!, { x: n[1]!, y: n[2]! }, random(n))!.document : document;
  },
  align: (document: FlowDocument, n: number[]) => {
    const boxes = withPlaces(document).layout.nodes.filter((_, index) => index % 2 === n[0]! % 2).map(({ id, x, y }) => ({ id, x, y, width: 248, height: 100 }));
    return moveParts(document, { nodes: alignBoxes(boxes, pick(alignments, n[1]!)!) });
  },
  tidy: (document: FlowDocument) => moveParts(document, { nodes: tidyPlaces(document, new Map()) }),
  start: (document: FlowDocument, n: number[]) => setStart(document, node(document, n[0]!).id),
  configure: (document: FlowDocument, n: number[]) => configureOutlets(document, registry, { node: node(document, n[0]!).id, path: ['say'], value: [{ zh: `${n[1]}` }] }),
  handoff: (document: FlowDocument, n: number[]) => setHandoff(document, { button: n[0]! % 2 === 0, to: n[1]! % 3 === 0 ? null : node(document, n[1]!).id }),
  phrases: (document: FlowDocument, n: number[]) => (n[0]! % 3 === 0 ? removePhrase(document, 'zh', `p${n[1]! % 4}`) : addPhrases(document, 'zh', [`p${n[1]! % 4}`, 'P1'])),
  name: (document: FlowDocument, n: number[]) => renameFlow(document, 'zh', `n${n[0]}`),
  languages: (document: FlowDocument, n: number[]) => setLanguages(document, n[0]! % 2 === 0 ? ['zh', 'en'] : ['zh']),
  knowledge: (document: FlowDocument, n: number[]) => setKnowledge(document, `base${n[0]! % 3}`, n[1]! % 2 === 0),
  declare: (document: FlowDocument, n: number[]) => declareVariable(document, { name: `v${n[0]! % 4}`, type: 'text' }),
  forget: (document: FlowDocument, n: number[]) => forgetVariable(document, `v${n[0]! % 4}`),
  renameVariable: (document: FlowDocument, n: number[]) => renameVariable(document, registry, 'asked', n[0]! % 2 === 0 ? 'heard' : 'asked'),
};

const start: FlowDocument = {
  formatVersion: 3, name: { zh: '流程' }, locales: ['zh'], variables: [{ name: 'asked', type: 'text' }], knowledge: ['faq'], start: 'a', handoff: noTriggers,
  nodes: [
    { id: 'a', type: 'conversation', config: { say: [{ zh: '您好 {{ asked }}' }], expect: { kind: 'text', into: 'asked' } } },
    { id: '__proto__', type: 'faq-match', config: { knowledge: 'faq' } },
    { id: 'b"c', type: 'end', config: {} },
  ],
  edges: [{ from: 'a', outlet: 'answered', to: '__proto__' }, { from: '__proto__', outlet: 'answered', to: 'b"c' }],
  layout: { nodes: [], groups: [], notes: [] },
};

/** As it was before any edit could touch it. */
const opened = JSON.stringify(start);

const act = fc.record({ kind: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), picks: fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }), merge: fc.boolean() });

describe('the history of a draft', () => {
  test('undoing everything restores the document byte by byte; redoing everything what it became', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 60 }), (sequence) => {
      const draft = createDraftStore(start);
      run(draft, sequence);
      const end = JSON.stringify(draft.getState().document);
      const steps = draft.temporal.getState().pastStates.length;
      for (let index = 0; index < steps; index += 1) draft.getState().undo();
      expect(JSON.stringify(draft.getState().document)).toBe(opened);
      for (let index = 0; index < steps; index += 1) draft.getState().redo();
      expect(JSON.stringify(draft.getState().document)).toBe(end);
    }), { numRuns: 100 });
  });

  test('every edit leaves a document that can be read, and keeps what it does not touch', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 40 }), (sequence) => {
      const draft = createDraftStore(start);
      for (const each of sequence) {
        const before = draft.getState().document;
        run(draft, [each]);
        const { document } = draft.getState();
        const read = parseFlow(JSON.parse(JSON.stringify(document)));
        expect(read.ok).toBe(true);
        const ids = new Set(document.nodes.map(({ id }) => id));
        expect(ids.size).toBe(document.nodes.length);
        expect(ids.has(document.start)).toBe(true);
        expect(document.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
        expect(new Set(document.edges.map(edgeKey)).size).toBe(document.edges.length);
        if (each.kind === 'configure' || each.kind === 'renameVariable') continue;
        const old = new Map(before.nodes.map((one) => [one.id, one]));
        for (const one of document.nodes) if (old.has(one.id)) expect(one).toBe(old.get(one.id));
      }
    }), { numRuns: 60 });
  });

  test('keeps the last 200 steps', () => {
    const draft = createDraftStore(start);
    for (let index = 0; index < historySteps + 30; index += 1) draft.getState().change({ name: 'move', count: 1 }, (document) => moveParts(document, { nodes: new Map([['a', { x: index + 1, y: 0 }]]) }));
    expect(draft.temporal.getState().pastStates).toHaveLength(historySteps);
    for (let index = 0; index < historySteps + 30; index += 1) draft.getState().undo();
    expect(draft.getState().document.layout.nodes.find(({ id }) => id === 'a')?.x).toBe(30);
  });

  test('says what is undone and redone, and merges what belongs together', () => {
    const draft = createDraftStore(start);
    const nudge = (x: number) => draft.getState().change({ name: 'move', count: 1 }, (document) => moveParts(document, { nodes: new Map([['a', { x, y: 0 }]]) }), 'nudge a');
    nudge(8);
    nudge(16);
    nudge(24);
    expect(draft.temporal.getState().pastStates).toHaveLength(1);
    expect(draft.getState().step).toEqual({ name: 'move', count: 1 });
    draft.getState().undo();
    expect(draft.getState().document).toBe(start);
    expect(draft.getState().step).toBeNull();
    expect(draft.temporal.getState().futureStates.at(-1)?.step).toEqual({ name: 'move', count: 1 });
  });
});

function run(draft: ReturnType<typeof createDraftStore>, sequence: readonly Act[]): void {
  for (const { kind, picks, merge } of sequence) {
    const step: Step = { name: stepNames.has(kind) ? (kind as StepName) : 'configure', count: 1 };
    draft.getState().change(step, (document) => acts[kind](document, [...picks]), merge ? kind : undefined);
  }
}

const stepNames = new Set<string>(['add', 'align', 'connect', 'disconnect', 'group', 'insert', 'move', 'note', 'paste', 'remove', 'rename', 'start', 'tidy', 'ungroup']);

function pick<T>(all: readonly T[], n: number): T | undefined {
  return all[n % Math.max(1, all.length)];
}

function node(document: FlowDocument, n: number) {
  return pick(document.nodes, n)!;
}

function outlet(document: FlowDocument, n: number) {
  const from = node(document, n);
  return { node: from.id, outlet: pick(outletsOf(registry, from), n)?.name ?? 'next' };
}

function fresh(document: FlowDocument, n: number[]) {
  const type = pick(types, n[5]!)!;
  return { id: newNodeId(document, type, random(n)), type, config: { ...registry[type as keyof typeof registry].starter({ document, newId: () => 'x1' }) } };
}

function parts(document: FlowDocument, n: number[]): Parts {
  const some = <T>(all: readonly T[]) => all.filter((_, index) => (n[0]! >> (index % 9)) % 2 === 1);
  return {
    nodes: new Set(some(document.nodes).map(({ id }) => id)),
    edges: new Set(some(document.edges).map(edgeKey)),
    groups: new Set(some(document.layout.groups).map(({ id }) => id)),
    notes: new Set(some(document.layout.notes).map(({ id }) => id)),
  };
}

/** Repeatable chance. */
function random(n: number[]): () => number {
  let seed = n.reduce((sum, each) => (sum * 31 + each) >>> 0, 7);
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}
