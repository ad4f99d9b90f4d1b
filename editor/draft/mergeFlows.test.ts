import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { apply, flowOf, nodeChangeOf, twoChanges } from './changedFlows.test-support.ts';
import { edgeKey } from './edgeKey.ts';
import { mergeFlows } from './mergeFlows.ts';

const ids = ['hello', 'hours', 'person', '__proto__', 'a.b', 'toString'];

const shop: FlowDocument = {
  formatVersion: 3,
  name: { zh: '小店', en: 'Shop' },
  locales: ['zh', 'en'],
  variables: [{ name: 'order', type: 'text' }],
  knowledge: [],
  start: 'hello',
  handoff: noTriggers,
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ zh: '您好', en: 'Hello' }], expect: { kind: 'choice', choices: [{ id: 'a', label: { zh: '甲' } }, { id: 'b', label: { zh: '乙' } }] } } },
    { id: 'hours', type: 'conversation', config: { say: [{ zh: '九点', en: 'Nine' }] } },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [{ from: 'hello', outlet: 'choice:a', to: 'hours' }, { from: 'hours', outlet: 'next', to: 'bye' }],
  layout: { nodes: [{ id: 'hello', x: 0, y: 0 }, { id: 'hours', x: 300, y: 0 }, { id: 'bye', x: 600, y: 0 }], groups: [], notes: [] },
};

function configured(document: FlowDocument, id: string, config: FlowDocument['nodes'][number]['config']): FlowDocument {
  return { ...document, nodes: document.nodes.map((each) => (each.id === id ? { ...each, config: { ...each.config, ...config } } : each)) };
}

function without(document: FlowDocument, id: string): FlowDocument {
  return { ...document, nodes: document.nodes.filter((each) => each.id !== id), edges: document.edges.filter(({ from, to }) => from !== id && to !== id), layout: { ...document.layout, nodes: document.layout.nodes.filter((each) => each.id !== id) } };
}

function redirected(document: FlowDocument, from: string, outlet: string, to: string): FlowDocument {
  return { ...document, edges: [...document.edges.filter((each) => edgeKey(each) !== edgeKey({ from, outlet })), { from, outlet, to }] };
}

describe('merging two changes of a flow', () => {
  it('takes what only one side has changed, and anything that both have changed alike', () => {
    fc.assert(fc.property(twoChanges(ids), ({ base, mine, theirs }) => {
      expect(mergeFlows(base, mine, base)).toEqual({ document: mine, collisions: [] });
      expect(mergeFlows(base, base, theirs)).toEqual({ document: theirs, collisions: [] });
      expect(mergeFlows(base, mine, structuredClone(mine))).toEqual({ document: mine, collisions: [] });
    }));
  });

  it('always comes to a flow that can be read, with one edge from an outlet and no end of an edge lost', () => {
    fc.assert(fc.property(twoChanges(ids), fc.boolean(), ({ base, mine, theirs }, ours) => {
      const { document } = mergeFlows(base, mine, theirs, () => (ours ? 'mine' : 'theirs'));
      const parsed = parseFlow(JSON.parse(JSON.stringify(document)));
      // A key that reaches a prototype is refused in any document.
      if (!JSON.stringify(document).includes('"__proto__":')) expect(parsed).toMatchObject({ ok: true });
      expect(new Set(document.edges.map(edgeKey)).size).toBe(document.edges.length);
      const there = new Set(document.nodes.map(({ id }) => id));
      expect(document.edges.filter(({ from, to }) => !there.has(from) || !there.has(to))).toEqual([]);
    }));
  });

  it('sees the same collisions from either side', () => {
    fc.assert(fc.property(twoChanges(ids), ({ base, mine, theirs }) => {
      const mirrored = mergeFlows(base, theirs, mine).collisions.map((each) => ({ ...each, mine: each.theirs, theirs: each.mine }));
      const sorted = (of: readonly { key: string }[]) => of.toSorted((a, b) => (a.key < b.key ? -1 : 1));
      expect(sorted(mergeFlows(base, mine, theirs).collisions)).toEqual(sorted(mirrored));
    }));
  });

  it('keeps both sides whole where they worked at different nodes, whoever is first', () => {
    const [left, right] = [['hello', 'hours', 'constructor'], ['person', '__proto__', 'a.b']];
    const both = fc.tuple(flowOf([...left, ...right]), fc.array(nodeChangeOf(left), { maxLength: 6 }), fc.array(nodeChangeOf(right), { maxLength: 6 }));
    fc.assert(fc.property(both, ([opened, a, b]) => {
      // Edges between the halves would be the work of both.
      const base = { ...opened, nodes: [...opened.nodes, { id: 'end', type: 'end', config: {} }], edges: opened.edges.filter(({ from, to }) => left.includes(from) === left.includes(to)) };
      const [mine, theirs] = [apply(base, a), apply(base, b)];
      const merged = mergeFlows(base, mine, theirs);
      const other = mergeFlows(base, theirs, mine);
      expect(merged.collisions).toEqual([]);
      expect(sorted(merged.document)).toEqual(sorted(other.document));
      for (const [side, of] of [[mine, left], [theirs, right]] as const) {
        expect(half(merged.document, of)).toEqual(half(side, of));
      }
    }));
  });

  it('merges two texts of one message, and shows both sides of one text', () => {
    const mine = configured(shop, 'hello', { say: [{ zh: '您好！', en: 'Hello' }] });
    const theirs = configured(shop, 'hello', { say: [{ zh: '您好', en: 'Hi' }] });
    expect(mergeFlows(shop, mine, theirs)).toEqual({ document: configured(shop, 'hello', { say: [{ zh: '您好！', en: 'Hi' }] }), collisions: [] });

    const other = configured(shop, 'hello', { say: [{ zh: '欢迎', en: 'Hello' }] });
    const torn = mergeFlows(shop, mine, other);
    expect(torn.collisions).toMatchObject([{ place: { kind: 'setting', node: 'hello', path: ['say', 0, 'zh'] }, base: '您好', mine: '您好！', theirs: '欢迎' }]);
    expect(torn.document).toBe(mine);
    expect(mergeFlows(shop, mine, other, () => 'theirs').document).toEqual(other);
  });

  it('keeps choices that each has added, and tells of one that is removed here and reworded there', () => {
    const choices = (...of: readonly [string, string][]) => ({ expect: { kind: 'choice', choices: of.map(([id, zh]) => ({ id, label: { zh } })) } });
    const mine = configured(shop, 'hello', choices(['a', '甲'], ['m', '我的'], ['b', '乙']));
    const theirs = configured(shop, 'hello', choices(['a', '甲'], ['b', '乙'], ['t', '对方的']));
    expect(mergeFlows(shop, mine, theirs)).toEqual({ document: configured(shop, 'hello', choices(['a', '甲'], ['m', '我的'], ['b', '乙'], ['t', '对方的'])), collisions: [] });
    const removed = configured(shop, 'hello', choices(['b', '乙']));
    const reworded = configured(shop, 'hello', choices(['a', '新的'], ['b', '乙']));
    expect(mergeFlows(shop, removed, reworded).collisions).toMatchObject([{ place: { path: ['expect', 'choices', 'a'] }, mine: undefined }]);
  });

  it('takes what a node waits for as a whole where its kind has changed', () => {
    const mine = configured(shop, 'hello', { expect: { kind: 'text', into: 'order' } });
    const theirs = configured(shop, 'hello', { expect: { kind: 'choice', choices: [{ id: 'a', label: { zh: '改' } }] } });
    expect(mergeFlows(shop, mine, theirs).collisions).toMatchObject([{ place: { path: ['expect'] } }]);
  });

  it('tells of an outlet that leads to two nodes, and of an edge removed here and redirected there', () => {
    const torn = mergeFlows(shop, redirected(shop, 'hello', 'choice:a', 'bye'), redirected(shop, 'hello', 'choice:a', 'hello'));
    expect(torn.collisions).toMatchObject([{ place: { kind: 'edge', from: 'hello', outlet: 'choice:a' }, base: 'hours', mine: 'bye', theirs: 'hello' }]);
    const cut = { ...shop, edges: shop.edges.slice(1) };
    expect(mergeFlows(shop, cut, redirected(shop, 'hello', 'choice:a', 'bye')).collisions).toMatchObject([{ mine: undefined, theirs: 'bye' }]);
  });

  it('removes a node for both when nobody else touched it, and asks when somebody changed or connected it', () => {
    const gone = without(shop, 'hours');
    expect(mergeFlows(shop, gone, configured(shop, 'bye', { say: { zh: '再见' } })).collisions).toEqual([]);
    const changed = configured(shop, 'hours', { say: [{ zh: '十点', en: 'Nine' }] });
    for (const theirs of [changed, redirected(shop, 'bye', 'again', 'hours'), redirected(shop, 'hours', 'next', 'hello')]) {
      const torn = mergeFlows(shop, gone, theirs);
      expect(torn.collisions).toMatchObject([{ place: { kind: 'node', node: 'hours' }, mine: undefined }]);
      expect(torn.document.nodes.map(({ id }) => id)).toEqual(['hello', 'bye']);
      // Chosen back, it comes with its edges, also those that went with it.
      expect(sorted(mergeFlows(shop, gone, theirs, () => 'theirs').document)).toEqual(sorted(theirs));
    }
  });

  it('follows the one who redirected an edge before its node was removed', () => {
    const merged = mergeFlows(shop, without(shop, 'hours'), redirected(shop, 'hello', 'choice:a', 'bye'));
    expect(merged).toMatchObject({ collisions: [], document: { edges: [{ from: 'hello', outlet: 'choice:a', to: 'bye' }] } });
  });

  it('joins the phrases that both have added, and asks only where one setting became two', () => {
    const given = (change: Partial<FlowDocument['handoff']>): FlowDocument => ({ ...shop, handoff: { ...shop.handoff, ...change } });
    const base = given({ phrases: { zh: ['真人', '客服'] }, complaints: 2 });
    const mine = { ...base, handoff: { ...base.handoff, phrases: { zh: ['真人', '客服', '人工'], en: ['human'] }, unmet: 3 } };
    const theirs = { ...base, handoff: { ...base.handoff, phrases: { zh: ['客服', '坐席'] }, button: false } };
    expect(mergeFlows(base, mine, theirs)).toMatchObject({ collisions: [], document: { handoff: { button: false, complaints: 2, unmet: 3, phrases: { zh: ['客服', '人工', '坐席'], en: ['human'] } } } });
    const torn = mergeFlows(base, { ...base, handoff: { ...base.handoff, complaints: 3 } }, { ...base, handoff: { ...base.handoff, complaints: null } });
    expect(torn.collisions).toMatchObject([{ place: { kind: 'handoff', path: ['complaints'] }, base: 2, mine: 3, theirs: null }]);
    const many = (of: string) => ({ ...base, handoff: { ...base.handoff, phrases: { zh: Array.from({ length: 40 }, (_, index) => `${of}${index}`) } } });
    expect(mergeFlows(base, many('甲'), many('乙')).collisions).toMatchObject([{ place: { kind: 'handoff', path: ['phrases', 'zh'] } }]);
  });

  it('lets the desk take over where the node that brought in the person is gone, and asks when the other side chose it', () => {
    const led = { ...shop, handoff: { ...shop.handoff, to: 'hours' } };
    const gone = { ...without(led, 'hours'), handoff: shop.handoff };
    expect(mergeFlows(led, gone, { ...led, name: { zh: '新' } })).toMatchObject({ collisions: [], document: { handoff: { to: null } } });
    const torn = mergeFlows(shop, without(shop, 'hours'), led);
    expect(torn).toMatchObject({ collisions: [{ place: { kind: 'node', node: 'hours' } }], document: { handoff: { to: null } } });
    expect(mergeFlows(shop, without(shop, 'hours'), led, () => 'theirs').document.handoff.to).toBe('hours');
    const changed = configured(led, 'hours', { say: [{ zh: '十点' }] });
    expect(mergeFlows(led, gone, changed, () => 'theirs').document.handoff.to).toBe('hours');
  });

  it('never calls positions a collision: mine stand', () => {
    const moved = (x: number): FlowDocument => ({ ...shop, layout: { ...shop.layout, nodes: shop.layout.nodes.map((each) => (each.id === 'bye' ? { ...each, x } : each)) } });
    expect(mergeFlows(shop, moved(1), moved(2))).toEqual({ document: moved(1), collisions: [] });
  });

  it('leaves the objects of what it does not touch as they are', () => {
    const mine = configured(shop, 'hello', { retries: 1 });
    const { document } = mergeFlows(shop, mine, structuredClone(configured(shop, 'bye', { say: { zh: '再见' } })));
    expect(document.nodes[0]).toBe(mine.nodes[0]);
    expect(document.nodes[1]).toBe(shop.nodes[1]);
    expect(document.edges[0]).toBe(shop.edges[0]);
  });
});

function sorted(document: FlowDocument): FlowDocument {
  const by = <T>(list: readonly T[], key: (of: T) => string) => list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return { ...document, nodes: by(document.nodes, ({ id }) => id), edges: by(document.edges, edgeKey), layout: { ...document.layout, nodes: by(document.layout.nodes, ({ id }) => id) } };
}

function half(document: FlowDocument, of: readonly string[]) {
  const { nodes, edges, layout } = sorted(document);
  return { nodes: nodes.filter(({ id }) => of.includes(id)), edges: edges.filter(({ from }) => of.includes(from)), places: layout.nodes.filter(({ id }) => of.includes(id)) };
}
