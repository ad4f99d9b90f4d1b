import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowDocument, type FlowDocument } from '../../../engine/sdk/flow.ts';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import { edgeKey } from '../edgeKey.ts';
import { addNode } from './addNode.ts';
import { addPhrases, removePhrase } from './addPhrases.ts';
import { alignBoxes } from './alignBoxes.ts';
import { changeGroup } from './changeGroup.ts';
import { changeNote } from './changeNote.ts';
import { connect } from './connect.ts';
import { copyParts } from './copyParts.ts';
import { groupNodes } from './groupNodes.ts';
import { insertNode } from './insertNode.ts';
import { moveParts } from './moveParts.ts';
import { newId } from './newId.ts';
import { pasteParts } from './pasteParts.ts';
import { readClip } from './readClip.ts';
import { reconnect } from './reconnect.ts';
import { removeParts } from './removeParts.ts';
import { setHandoff } from './setHandoff.ts';
import { withPlaces } from './withPlaces.ts';

const say = (zh: string) => ({ say: [{ zh }] });
const flow: FlowDocument = {
  formatVersion: 3, name: { zh: '流程' }, locales: ['zh'], knowledge: ['faq', 'other'], start: 'hello', handoff: noTriggers,
  variables: [{ name: 'phone', type: 'text' }, { name: 'unused', type: 'number' }],
  nodes: [
    { id: 'hello', type: 'conversation', config: say('您好 {{ phone }}') },
    { id: 'ask', type: 'faq-match', config: { knowledge: 'faq' } },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [{ from: 'hello', outlet: 'next', to: 'ask' }, { from: 'ask', outlet: 'answered', to: 'bye' }],
  layout: {
    nodes: [{ id: 'hello', x: 0, y: 0 }, { id: 'ask', x: 336, y: 0 }, { id: 'bye', x: 672, y: 0 }],
    groups: [{ id: 'g', title: '开场', color: 'blue', nodes: ['hello', 'ask'] }],
    notes: [{ id: 'n', x: 0, y: 400, width: 200, height: 100, text: '备注', color: 'yellow' }],
  },
};
const none = { nodes: new Set<string>(), edges: new Set<string>(), groups: new Set<string>(), notes: new Set<string>() };
const half = () => 0.5;

describe('edges', () => {
  test('a second edge from an outlet takes the first one\'s place, in order; the same again is no change', () => {
    const after = connect(flow, { from: 'hello', outlet: 'next', to: 'bye' });
    expect(after.edges).toEqual([{ from: 'hello', outlet: 'next', to: 'bye' }, flow.edges[1]]);
    expect(after.edges[1]).toBe(flow.edges[1]);
    expect(connect(flow, { from: 'hello', outlet: 'next', to: 'ask' })).toBe(flow);
  });

  test('the end of an edge moves to another outlet, whose own edge goes', () => {
    const after = reconnect(flow, { from: 'hello', outlet: 'next' }, { from: 'ask', outlet: 'answered', to: 'ask' });
    expect(after.edges).toEqual([{ from: 'ask', outlet: 'answered', to: 'ask' }]);
  });
});

describe('nodes', () => {
  test('one is added from an outlet, connected', () => {
    const after = addNode(flow, { node: { id: 'new', type: 'wait', config: {} }, place: { x: 8, y: 16 }, from: { node: 'ask', outlet: 'missed' } });
    expect(after.nodes.at(-1)?.id).toBe('new');
    expect(after.layout.nodes.at(-1)).toEqual({ id: 'new', x: 8, y: 16 });
    expect(after.edges.at(-1)).toEqual({ from: 'ask', outlet: 'missed', to: 'new' });
  });

  test('one goes into an edge; without an outlet of its own the way ends there', () => {
    const node = { id: 'new', type: 'wait', config: {} };
    const [edge] = flow.edges;
    expect(insertNode(flow, { edge: edge!, node, place: { x: 0, y: 0 }, outlet: 'done' }).edges).toEqual([{ from: 'hello', outlet: 'next', to: 'new' }, flow.edges[1], { from: 'new', outlet: 'done', to: 'ask' }]);
    expect(insertNode(flow, { edge: edge!, node, place: { x: 0, y: 0 }, outlet: null }).edges).toEqual([{ from: 'hello', outlet: 'next', to: 'new' }, flow.edges[1]]);
  });

  test('what is removed takes its edges, place and membership along; the start moves on to where it led', () => {
    const after = removeParts(flow, { ...none, nodes: new Set(['hello']) });
    expect(after.start).toBe('ask');
    expect(after.edges).toEqual([flow.edges[1]]);
    expect(after.layout.nodes.map(({ id }) => id)).toEqual(['ask', 'bye']);
    expect(after.layout.groups).toEqual([{ ...flow.layout.groups[0], nodes: ['ask'] }]);
    expect(after.layout.notes).toBe(flow.layout.notes);
    expect(removeParts(flow, none)).toBe(flow);
  });

  test('the desk takes over where the node goes that brought in the person', () => {
    const led = { ...flow, handoff: { ...flow.handoff, to: 'ask' } };
    expect(removeParts(led, { ...none, nodes: new Set(['ask']) }).handoff.to).toBeNull();
    expect(removeParts(led, { ...none, nodes: new Set(['bye']) }).handoff).toBe(led.handoff);
  });

  test('a flow keeps a node: the start stays when all are removed', () => {
    const after = removeParts(flow, { ...none, nodes: new Set(['hello', 'ask', 'bye']), edges: new Set(flow.edges.map(edgeKey)) });
    expect(after.nodes.map(({ id }) => id)).toEqual(['hello']);
    expect(after.edges).toEqual([]);
  });

  test('nodes without a place get one each, apart from each other; those with one keep it', () => {
    const bare = { ...flow, layout: { ...flow.layout, nodes: [{ id: 'ask', x: 40, y: 40 }] } };
    const { nodes } = withPlaces(bare).layout;
    expect(nodes[0]).toBe(bare.layout.nodes[0]);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    expect(withPlaces(flow)).toBe(flow);
  });

  test('moving keeps what stays where it is', () => {
    const after = moveParts(flow, { nodes: new Map([['ask', { x: 8, y: 8 }]]), notes: new Map([['n', { x: 0, y: 400 }]]) });
    expect(after.layout.nodes[0]).toBe(flow.layout.nodes[0]);
    expect(after.layout.nodes[1]).toEqual({ id: 'ask', x: 8, y: 8 });
    expect(after.layout.notes).toBe(flow.layout.notes);
    expect(after.nodes).toBe(flow.nodes);
    expect(moveParts(flow, { nodes: new Map([['ask', { x: 336, y: 0 }]]) })).toBe(flow);
  });

  test('ids are new even where chance repeats itself', () => {
    let calls = 0;
    expect(newId('wait', (id) => id === 'wait-iiii', () => (calls++ < 4 ? 0.5 : 0))).toBe('wait-0000');
  });
});

describe('groups and notes', () => {
  test('a node is in one group at most, and an empty group is none', () => {
    const after = groupNodes(flow, { id: 'h', title: '', color: 'red', nodes: ['hello', 'ask'] });
    expect(after.layout.groups.map(({ id }) => id)).toEqual(['h']);
    expect(groupNodes(flow, { id: 'h', title: '', color: 'red', nodes: ['ask'] }).layout.groups[0]?.nodes).toEqual(['hello']);
  });

  test('titles and texts are cut where the document ends them', () => {
    expect(changeGroup(flow, 'g', { title: '长'.repeat(300) }).layout.groups[0]?.title).toHaveLength(200);
    expect(changeNote(flow, 'n', { text: '长'.repeat(5_000) }).layout.notes[0]?.text).toHaveLength(4_000);
    expect(changeGroup(flow, 'g', { title: '开场' })).toBe(flow);
    expect(changeNote(flow, 'n', { text: '备注' })).toBe(flow);
  });
});

describe('when a person is brought in', () => {
  test('phrases are added once each, as many as fit, and a language without any is not kept', () => {
    const some = addPhrases(flow, 'en', ['Talk to a person', ' talk  to a person ', 'Ｔalk to a person', '', 'x'.repeat(65), 'human']);
    expect(some.handoff.phrases).toEqual({ en: ['Talk to a person', 'human'] });
    expect(addPhrases(some, 'en', ['HUMAN'])).toBe(some);
    const full = addPhrases(some, 'en', Array.from({ length: 60 }, (_, index) => `phrase ${index}`));
    expect(full.handoff.phrases['en']).toHaveLength(50);
    expect(flowDocument.shape.handoff.safeParse(full.handoff).success).toBe(true);
    expect(removePhrase(removePhrase(some, 'en', 'human'), 'en', 'Talk to a person').handoff.phrases).toEqual({});
  });

  test('what is set to what it is is no change', () => {
    expect(setHandoff(flow, { button: true, complaints: null })).toBe(flow);
    expect(setHandoff(flow, { complaints: 2 }).handoff).toEqual({ ...flow.handoff, complaints: 2 });
  });
});

describe('the clipboard', () => {
  test('carries nodes with the edges among them, their group, and the variables and knowledge they use', () => {
    const clip = copyParts(flow, { ...none, nodes: new Set(['hello', 'ask']), notes: new Set(['n']) });
    expect(clip).toMatchObject({ edges: [flow.edges[0]], variables: [{ name: 'phone' }], knowledge: ['faq'], groups: [{ id: 'g' }], notes: [{ id: 'n' }] });
    expect(readClip(JSON.stringify(clip))).toEqual(clip);
    expect(copyParts(flow, { ...none, edges: new Set(flow.edges.map(edgeKey)) })).toBeNull();
    const long = { ...flow, nodes: [{ id: 'long', type: 'end', config: { say: Array.from({ length: 400_000 }, () => 'phone') } }] };
    expect(copyParts(long, { ...none, nodes: new Set(['long']) })?.variables).toEqual([flow.variables[0]]);
  });

  test('pastes into another flow under new ids, with what that flow lacks', () => {
    const clip = copyParts(flow, { ...none, groups: new Set(['g']) })!;
    const other: FlowDocument = { ...flow, variables: [{ name: 'phone', type: 'number' }], knowledge: [], nodes: [{ id: 'start', type: 'end', config: {} }], start: 'start', edges: [], layout: { nodes: [], groups: [], notes: [] } };
    const { document, parts } = pasteParts(other, clip, { x: 100, y: 50 }, half)!;
    expect(document.nodes.map(({ id }) => id)).toEqual(['start', 'conversation-iiii', 'faq-match-iiii']);
    expect(document.edges).toEqual([{ from: 'conversation-iiii', outlet: 'next', to: 'faq-match-iiii' }]);
    expect(document.layout.nodes.at(-1)).toEqual({ id: 'faq-match-iiii', x: 436, y: 50 });
    expect(document.layout.groups[0]).toMatchObject({ title: '开场', nodes: ['conversation-iiii', 'faq-match-iiii'] });
    // Its own variable of that name stays.
    expect(document.variables).toEqual(other.variables);
    expect(document.knowledge).toEqual(['faq']);
    expect(parts.nodes).toEqual(new Set(['conversation-iiii', 'faq-match-iiii']));
  });

  test('refuses to grow a flow past its limits', () => {
    const clip = copyParts(flow, { ...none, notes: new Set(['n']) })!;
    const full = { ...flow, layout: { ...flow.layout, notes: Array.from({ length: 500 }, (_, index) => ({ ...flow.layout.notes[0]!, id: `n${index}` })) } };
    expect(pasteParts(full, clip, { x: 0, y: 0 }, Math.random)).toBeNull();
  });

  test('anything else on the clipboard is nothing', () => {
    const deep = `{"handrail":"flow-parts","nodes":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    for (const text of ['', 'hello', '{}', '[]', 'null', '{"handrail":"flow-parts"}', JSON.stringify(flow), deep]) expect(readClip(text)).toBeNull();
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(readClip(JSON.stringify({ handrail: 'flow-parts', nodes: value }))).toBeNull();
    }));
    const polluted = JSON.stringify(copyParts(flow, { ...none, nodes: new Set(['bye']) })).replace('"config":{}', '"config":{"__proto__":{"polluted":true}}');
    const read = readClip(polluted);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    if (read) expect((read.nodes[0]!.config as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('aligning', () => {
  const boxes = [{ id: 'a', x: 0, y: 0, width: 100, height: 40 }, { id: 'b', x: 50, y: 100, width: 200, height: 60 }, { id: 'c', x: 300, y: 30, width: 100, height: 20 }];

  test('puts edges or middles on one line', () => {
    expect([...alignBoxes(boxes, 'left').values()].map(({ x }) => x)).toEqual([0, 0, 0]);
    expect([...alignBoxes(boxes, 'right').values()].map(({ x }) => x)).toEqual([300, 200, 300]);
    expect([...alignBoxes(boxes, 'center').values()].map(({ x }) => x)).toEqual([150, 100, 150]);
    expect([...alignBoxes(boxes, 'top').values()].map(({ y }) => y)).toEqual([0, 0, 0]);
    expect([...alignBoxes(boxes, 'bottom').values()].map(({ y }) => y)).toEqual([120, 100, 140]);
    expect([...alignBoxes(boxes, 'middle').values()].map(({ y }) => y)).toEqual([60, 50, 70]);
  });

  test('makes equal gaps between the outermost', () => {
    expect([...alignBoxes(boxes, 'across')]).toEqual([['a', { x: 0, y: 0 }], ['b', { x: 100, y: 100 }], ['c', { x: 300, y: 30 }]]);
    expect(alignBoxes(boxes.slice(0, 2), 'down').size).toBe(0);
  });
});
