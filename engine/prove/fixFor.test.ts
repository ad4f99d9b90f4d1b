import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { document, node, registry } from '../run/fixtures.test-support.ts';
import type { FlowDocument, FlowNode } from '../sdk/flow.ts';
import type { FlowProblem } from '../sdk/flowProblem.ts';
import { noTriggers } from '../sdk/flowHandoff.ts';
import { parseFlow } from '../sdk/parseFlow.ts';
import { checkFlow } from './checkFlow.ts';
import { fixFor } from './fixFor.ts';

const key = ({ code, node: id, outlet, path, variable }: FlowProblem): string => JSON.stringify([code, id, outlet, path, variable?.name]);
const errorsOf = (problems: readonly FlowProblem[]): string[] => problems.filter((each) => each.severity === 'error').map(key);

/** The problem of this code, and the flow after its fix. */
function fixed(flow: FlowDocument, code: string): { title: string; after: FlowDocument } {
  const problem = checkFlow(flow, registry).find((each) => each.code === code);
  if (problem === undefined) throw new Error(`no ${code}`);
  const fix = fixFor(problem, flow, registry);
  if (fix === null) throw new Error(`no fix for ${code}`);
  expect(fix.title.zh).toMatch(/\p{Script=Han}/u);
  return { title: fix.title.en, after: fix.apply(flow) };
}

const ids = ['a', 'b', '__proto__', 'd', 'e', 'f'];

const anyNode: fc.Arbitrary<Omit<FlowNode, 'id'>> = fc.oneof(
  fc.record({ text: fc.constantFrom('hi', '{{ v }}', '{{ n + 1 }}', '{{ ghost + 1 }}', '{{ other }}', '{{ 1 + }}'), set: fc.constantFrom({}, { v: '"x"' }, { ghost: '"y"' }) }).map(({ text, set }) => ({ type: 'say', config: { text: { en: text }, set } })),
  fc.constantFrom<Omit<FlowNode, 'id'>[]>(
    { type: 'ask', config: { choices: ['x'] } },
    { type: 'ask', config: { choices: 'x' } },
    { type: 'look', config: { knowledge: ['shop', 'other'] } },
    { type: 'sleep', config: {} },
    { type: 'person', config: {} },
    { type: 'person', config: { wantsSomeone: true } },
    { type: 'person', config: { hours: { weekly: [] } } },
    { type: 'end', config: {} },
    { type: 'branch', config: { choose: 'n' } },
    { type: 'magic', config: {} },
  ),
);

const anyFlow: fc.Arbitrary<FlowDocument> = fc
  .record({
    nodes: fc.array(anyNode, { minLength: 1, maxLength: 6 }),
    edges: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('next', 'answered', 'choice x', 'found', 'missed', 'resolved', 'returned', 'unavailable', 'left', 'way 0', 'way 1', 'failed'), fc.constantFrom(...ids)), { maxLength: 14 }),
    start: fc.constantFrom(...ids),
    variables: fc.subarray<FlowDocument['variables'][number]>([{ name: 'v', type: 'text' }, { name: 'n', type: 'number', initial: 'not a number' }, { name: 'other', type: 'list' }]),
    knowledge: fc.subarray(['shop', 'other']),
    places: fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))),
    to: fc.constantFrom(null, ...ids),
    groups: fc.array(fc.record({ id: fc.constantFrom('g', 'h'), title: fc.constant(''), color: fc.constant('blue' as const), nodes: fc.subarray(ids) }), { maxLength: 3 }),
  })
  .map(({ nodes, edges, start, variables, knowledge, places, to, groups }) =>
    document(nodes.map((each, index) => ({ ...each, id: ids[index] ?? '' })), edges, {
      start,
      handoff: { ...noTriggers, to },
      variables,
      knowledge,
      layout: { nodes: places.map(([id, x, y]) => ({ id, x, y })), groups, notes: [] },
    }),
  );

test('after any fix its problem is gone, no new error has come, and the document is one', () => {
  const used = new Set<string>();
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const text = JSON.stringify(flow);
      const before = checkFlow(flow, registry);
      for (const problem of before) {
        const fix = fixFor(problem, flow, registry);
        if (fix === null) continue;
        used.add(problem.code);
        const after = fix.apply(flow);
        expect(parseFlow(JSON.parse(JSON.stringify(after))).ok).toBe(true);
        const left = checkFlow(after, registry);
        expect(left.map(key)).not.toContain(key(problem));
        // What was hidden behind the first fault of an expression is not new.
        const known = new Set([...errorsOf(before), ...(problem.code === 'flow.variable-undeclared' ? errorsOf(left).filter((each) => each.includes(problem.path ?? '?')) : [])]);
        expect(errorsOf(left).filter((each) => !known.has(each)), problem.code).toEqual([]);
        // Done twice, or on a document where it is not needed any more, it changes nothing.
        expect(fixFor(problem, after, registry)?.apply(after) ?? after).toEqual(after);
      }
      expect(JSON.stringify(flow)).toBe(text);
    }),
    { numRuns: 1_500 },
  );
  expect([...used].toSorted()).toEqual([
    'flow.edge-dangling', 'flow.edge-duplicate', 'flow.edge-outlet-unknown', 'flow.handoff-unknown', 'flow.knowledge-undeclared', 'flow.layout-id-duplicate', 'flow.no-person', 'flow.node-unreachable',
    'flow.outlet-not-drawn', 'flow.start-unknown', 'flow.variable-initial', 'flow.variable-undeclared', 'flow.variable-unset',
  ]);
});

test('an outlet is led to the hand-off that is drawn nearest', () => {
  const nodes = [node('q', 'ask'), node('far', 'person'), node('near', 'person')];
  const places = { q: 0, far: 900, near: 300 };
  const flow = document(nodes, [], { layout: { nodes: Object.entries(places).map(([id, x]) => ({ id, x, y: 0 })), groups: [], notes: [] } });
  expect(fixed(flow, 'flow.outlet-not-drawn')).toMatchObject({ title: 'Connect it to “Test”', after: { edges: [{ from: 'q', outlet: 'answered', to: 'near' }] } });
});

test('where there is none, one is added beside the node, and its own outlets lead on', () => {
  const flow = document([node('q', 'ask'), node('end', 'end')], [], { layout: { nodes: [{ id: 'q', x: 10, y: 20 }, { id: 'end', x: 400, y: 30 }], groups: [], notes: [] } });
  const { after } = fixed(flow, 'flow.outlet-not-drawn');
  expect(after.edges).toEqual([{ from: 'q', outlet: 'answered', to: 'person' }, { from: 'person', outlet: 'resolved', to: 'q' }, { from: 'person', outlet: 'returned', to: 'q' }]);
  expect(after.layout.nodes).toContainEqual({ id: 'person', x: 370, y: 340 });
  expect(checkFlow(after, registry).filter((each) => each.severity === 'error')).toEqual([]);
});

test('a node that nobody gets to goes with what leads to it, and out of its group', () => {
  const flow = document([node('end', 'end'), node('a', 'say'), node('b', 'say'), node('c', 'end')], [['a', 'next', 'b'], ['b', 'next', 'c']], {
    layout: { nodes: [{ id: 'a', x: 0, y: 0 }], groups: [{ id: 'g', title: '', color: 'red', nodes: ['a', 'end'] }], notes: [] },
  });
  const problem = checkFlow(flow, registry).find((each) => each.node === 'b')!;
  const after = fixFor(problem, flow, registry)!.apply(flow);
  expect([after.nodes.map((each) => each.id), after.edges, after.layout]).toEqual([['end', 'c'], [], { nodes: [], groups: [{ id: 'g', title: '', color: 'red', nodes: ['end'] }], notes: [] }]);
});

test('of several edges from an outlet, the first that leads anywhere stays', () => {
  const flow = document([node('a', 'say'), node('b', 'end'), node('c', 'end')], [['a', 'next', 'gone'], ['a', 'next', 'b'], ['a', 'next', 'c']]);
  const { after } = fixed(flow, 'flow.edge-duplicate');
  expect(after.edges).toEqual([{ from: 'a', outlet: 'next', to: 'gone' }, { from: 'a', outlet: 'next', to: 'b' }]);
});

test('nothing is invented: a missing text, an unknown team or a wrong setting has no fix', () => {
  const flow = document([node('a', 'say', { text: { en: 'x', zh: '' } }), node('b', 'sleep', {}), node('c', 'person')], [['a', 'next', 'b']], { locales: ['en', 'zh'] });
  const problems = checkFlow(flow, registry, { teams: new Set() }).filter(({ code }) => ['flow.text-missing', 'flow.team-unknown', 'flow.config-invalid'].includes(code));
  expect(problems).toHaveLength(3);
  expect(problems.map((each) => fixFor(each, flow, registry))).toEqual([null, null, null]);
});
