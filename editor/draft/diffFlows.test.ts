import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { twoChanges } from './changedFlows.test-support.ts';
import { diffFlows } from './diffFlows.ts';
import { equalJson } from './equalJson.ts';

const shop: FlowDocument = {
  formatVersion: 3,
  name: { zh: '小店', en: 'Shop' },
  locales: ['zh', 'en'],
  variables: [{ name: 'order', type: 'text' }],
  knowledge: ['shop'],
  start: 'hello',
  handoff: noTriggers,
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ zh: '您好', en: 'Hello' }], expect: { kind: 'choice', choices: [{ id: 'a', label: { zh: '甲' } }] } } },
    { id: 'hours', type: 'conversation', config: { say: [{ zh: '九点' }] } },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [{ from: 'hello', outlet: 'choice:a', to: 'hours' }, { from: 'hours', outlet: 'next', to: 'bye' }],
  layout: { nodes: [{ id: 'hello', x: 0, y: 0 }], groups: [], notes: [] },
};

describe('the difference of two flows', () => {
  it('is none for the same flow, and some for any other', () => {
    fc.assert(fc.property(twoChanges(['hello', 'person', '__proto__']), ({ mine, theirs }) => {
      expect(diffFlows(mine, structuredClone(mine)).count).toBe(0);
      // The order of nodes, edges and frames says nothing.
      if (diffFlows(mine, theirs).count === 0) expect(equalJson(sets(mine), sets(theirs))).toBe(true);
    }));
  });

  it('tells texts by language, choices by id, edges by outlet, and sums up the drawing', () => {
    const after: FlowDocument = {
      ...shop,
      locales: ['zh', 'ja'],
      variables: [{ name: 'order', type: 'number' }],
      knowledge: [],
      start: 'hours',
      handoff: { ...noTriggers, complaints: 2, phrases: { zh: ['真人', '人工'] } },
      nodes: [
        { id: 'hello', type: 'conversation', config: { say: [{ zh: '您好！', en: 'Hello' }, { zh: '新的' }], expect: { kind: 'choice', choices: [{ id: 'b', label: { zh: '乙' } }, { id: 'a', label: { zh: '改' } }] } } },
        { id: 'hours', type: 'conversation', config: { say: [{ zh: '九点' }] } },
        { id: 'bye', type: 'human-handoff', config: {} },
      ],
      edges: [{ from: 'hello', outlet: 'choice:a', to: 'bye' }, { from: 'hello', outlet: 'choice:b', to: 'hours' }],
      layout: { nodes: [{ id: 'hello', x: 8, y: 0 }], groups: [], notes: [] },
    };
    expect(diffFlows(shop, after)).toEqual({
      name: [],
      nodes: {
        added: [after.nodes[2]],
        removed: [shop.nodes[2]],
        changed: [{
          before: shop.nodes[0],
          after: after.nodes[0],
          settings: [
            { path: ['say', 0, 'zh'], before: '您好', after: '您好！' },
            { path: ['say', 1, 'zh'], before: undefined, after: '新的' },
            { path: ['expect', 'choices', 'a', 'label', 'zh'], before: '甲', after: '改' },
            { path: ['expect', 'choices', 'b'], before: undefined, after: { id: 'b', label: { zh: '乙' } } },
          ],
        }],
      },
      // The edge to the node that was removed went with it.
      edges: { added: [after.edges[1]], removed: [], redirected: [{ before: shop.edges[0], after: after.edges[0] }] },
      start: { before: 'hello', after: 'hours' },
      handoff: [{ path: ['complaints'], before: null, after: 2 }, { path: ['phrases', 'zh'], before: undefined, after: ['真人', '人工'] }],
      variables: { added: [], removed: [], changed: [{ before: shop.variables[0], after: after.variables[0] }] },
      languages: { added: ['ja'], removed: ['en'], reordered: false },
      knowledge: { added: [], removed: ['shop'] },
      layout: { moved: 1, groups: 0, notes: 0 },
      count: 13,
    });
  });

  it('tells a message that was put before the others as one', () => {
    const after = { ...shop, nodes: shop.nodes.map((each) => (each.id === 'hours' ? { ...each, config: { say: [{ zh: '先' }, { zh: '九点' }] } } : each)) };
    expect(diffFlows(shop, after).nodes.changed[0]?.settings).toEqual([{ path: ['say', 0, 'zh'], before: undefined, after: '先' }]);
  });
});

function sets({ nodes, edges, variables, locales, knowledge, layout, ...rest }: FlowDocument) {
  const by = (list: readonly object[]) => list.map((each) => JSON.stringify(each, Object.keys(each).toSorted())).toSorted();
  return { ...rest, nodes: by(nodes).length, edges: by(edges), variables: by(variables), locales: [locales[0], ...locales.toSorted()], knowledge: knowledge.toSorted(), groups: layout.groups.length };
}
