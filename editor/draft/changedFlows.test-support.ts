import fc from 'fast-check';
import { formatVersion, type FlowDocument, type FlowNode } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/** A change of a flow, as an operator makes one. */
type Change = (document: FlowDocument) => FlowDocument;

const words = fc.constantFrom('您好', '再见', '请稍候', 'Hello there', 'Bye', '');
const option = fc.constantFrom('hours', 'refund', 'person', '__proto__');

const config: fc.Arbitrary<FlowNode['config']> = fc.record({
  say: fc.array(fc.record({ zh: words, en: words }), { minLength: 1, maxLength: 3 }),
  expect: fc.oneof(
    fc.constant({ kind: 'nothing' }),
    fc.record({ kind: fc.constant('text'), into: fc.constantFrom('a', 'b') }),
    fc.record({ kind: fc.constant('choice'), choices: fc.uniqueArray(fc.record({ id: option, label: fc.record({ zh: words }) }), { selector: ({ id }) => id, maxLength: 4 }) }),
  ),
});

/** A flow whose nodes have some of these ids, whole: no name stands for two things. */
export function flowOf(ids: readonly string[]): fc.Arbitrary<FlowDocument> {
  return fc.tuple(fc.subarray([...ids], { minLength: 1 }), fc.array(config, { minLength: ids.length, maxLength: ids.length }), fc.array(changeOf(ids), { maxLength: 12 })).map(([some, configs, changes]) =>
    changes.reduce<FlowDocument>((document, change) => change(document), {
      formatVersion,
      name: { zh: '小店', en: 'Shop' },
      locales: ['zh', 'en'],
      variables: [],
      knowledge: [],
      start: some[0] ?? '',
      handoff: noTriggers,
      nodes: some.map((id, index) => ({ id, type: 'conversation', config: configs[index] ?? {} })),
      edges: [],
      layout: { nodes: some.map((id, index) => ({ id, x: index * 10, y: 0 })), groups: [], notes: [] },
    }));
}

/** Changes of nodes with these ids and of nothing else. */
export function nodeChangeOf(ids: readonly string[]): fc.Arbitrary<Change> {
  const id = fc.constantFrom(...ids);
  return fc.oneof(
    fc.tuple(id, config).map(([node, to]): Change => (document) => ({ ...document, nodes: document.nodes.map((each) => (each.id === node ? { ...each, config: to } : each)) })),
    fc.tuple(id, words, fc.constantFrom('zh', 'en')).map(([node, text, locale]): Change => (document) => ({
      ...document,
      nodes: document.nodes.map((each) => (each.id === node && Array.isArray(each.config['say']) ? { ...each, config: { ...each.config, say: each.config['say'].map((say, index) => (index === 0 ? Object.assign({}, say, { [locale]: text }) : say)) } } : each)),
    })),
    id.map((node): Change => (document) => (document.nodes.length === 1 ? document : {
      ...document,
      handoff: document.handoff.to === node ? { ...document.handoff, to: null } : document.handoff,
      nodes: document.nodes.filter((each) => each.id !== node),
      edges: document.edges.filter(({ from, to }) => from !== node && to !== node),
      layout: { ...document.layout, nodes: document.layout.nodes.filter((each) => each.id !== node) },
    })),
    fc.tuple(id, config).map(([node, of]): Change => (document) => (document.nodes.some((each) => each.id === node) ? document : {
      ...document,
      nodes: [...document.nodes, { id: node, type: 'conversation', config: of }],
      layout: { ...document.layout, nodes: [...document.layout.nodes, { id: node, x: 5, y: 5 }] },
    })),
    fc.tuple(id, fc.constantFrom('next', 'other', 'toString'), id).map(([from, outlet, to]): Change => (document) => ({
      ...document,
      edges: has(document, from) && has(document, to) ? [...document.edges.filter((each) => each.from !== from || each.outlet !== outlet), { from, outlet, to }] : document.edges,
    })),
    fc.tuple(id, fc.constantFrom('next', 'other')).map(([from, outlet]): Change => (document) => ({ ...document, edges: document.edges.filter((each) => each.from !== from || each.outlet !== outlet) })),
    fc.tuple(id, fc.integer({ min: 0, max: 500 })).map(([node, x]): Change => (document) => ({ ...document, layout: { ...document.layout, nodes: document.layout.nodes.map((each) => (each.id === node ? { ...each, x } : each)) } })),
  );
}

function handoff(ids: readonly string[]) {
  const phrases = fc.array(fc.constantFrom('真人', '转人工', '人工', 'agent'), { minLength: 1, maxLength: 3 }).map((all) => [...new Set(all)]);
  return fc.record({ button: fc.boolean(), phrases: fc.dictionary(fc.constantFrom('zh', 'en'), phrases), complaints: fc.constantFrom(null, 1, 2), to: fc.constantFrom(null, ...ids) });
}

/** Any change. */
export function changeOf(ids: readonly string[]): fc.Arbitrary<Change> {
  const name = fc.constantFrom('a', 'b', 'c');
  return fc.oneof(
    { weight: 5, arbitrary: nodeChangeOf(ids) },
    { weight: 1, arbitrary: fc.tuple(words, fc.constantFrom('zh', 'en')).map(([text, locale]): Change => (document) => ({ ...document, name: { ...document.name, [locale]: text } })) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom('zh', 'en', 'ja', 'de'), { minLength: 1 }).map((locales): Change => (document) => ({ ...document, locales })) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom('shop', 'bank')).map((knowledge): Change => (document) => ({ ...document, knowledge })) },
    { weight: 1, arbitrary: fc.constantFrom(...ids).map((start): Change => (document) => ({ ...document, start })) },
    { weight: 1, arbitrary: handoff(ids).map((change): Change => (document) => ({ ...document, handoff: { ...document.handoff, ...change, to: change.to !== null && has(document, change.to) ? change.to : null } })) },
    { weight: 1, arbitrary: fc.tuple(name, fc.constantFrom('text' as const, 'number' as const)).map(([of, type]): Change => (document) => ({ ...document, variables: [...document.variables.filter((each) => each.name !== of), { name: of, type }] })) },
    { weight: 1, arbitrary: name.map((of): Change => (document) => ({ ...document, variables: document.variables.filter((each) => each.name !== of) })) },
    { weight: 1, arbitrary: fc.tuple(name, words, fc.integer({ min: 0, max: 9 })).map(([id, text, x]): Change => (document) => ({ ...document, layout: { ...document.layout, notes: [...document.layout.notes.filter((each) => each.id !== id), { id, x, y: 0, width: 100, height: 80, text, color: 'yellow' }] } })) },
    { weight: 1, arbitrary: fc.tuple(name, words, fc.subarray([...ids])).map(([id, title, nodes]): Change => (document) => ({ ...document, layout: { ...document.layout, groups: [...document.layout.groups.filter((each) => each.id !== id), { id, title, color: 'blue', nodes }] } })) },
    { weight: 1, arbitrary: name.map((id): Change => (document) => ({ ...document, layout: { ...document.layout, groups: document.layout.groups.filter((each) => each.id !== id), notes: document.layout.notes.filter((each) => each.id !== id) } })) },
  );
}

/** The same flow changed twice, by two people who do not know of each other. */
export function twoChanges(ids: readonly string[]) {
  const changes = fc.array(changeOf(ids), { maxLength: 6 });
  return fc.tuple(flowOf(ids), changes, changes).map(([base, a, b]) => ({ base, mine: apply(base, a), theirs: apply(base, b) }));
}

export function apply(document: FlowDocument, changes: readonly Change[]): FlowDocument {
  return changes.reduce((each, change) => change(each), document);
}

function has(document: FlowDocument, id: string): boolean {
  return document.nodes.some((each) => each.id === id);
}
