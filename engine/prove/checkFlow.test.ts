import { describe, expect, test } from 'vitest';
import { planFlow } from '../compile/planFlow.ts';
import { compiled, document, node, registry, Talk, textVariable } from '../run/fixtures.test-support.ts';
import type { FlowNode } from '../sdk/flow.ts';
import { noTriggers } from '../sdk/flowHandoff.ts';
import { checkFlow } from './checkFlow.ts';

type Listed = readonly [severity: string, code: string, node: string | undefined];

function check(...[nodes, edges, more]: Parameters<typeof document>): Listed[] {
  return checkFlow(document(nodes, edges, more), registry).map(({ severity, code, node: id }) => [severity, code, id]);
}

const person = node('person', 'person');
const end = node('end', 'end');
const ending = [['person', 'resolved', 'end'], ['person', 'returned', 'end']] as const;
const about = (code: string, listed: readonly Listed[]): Listed[] => listed.filter((each) => each[1] === `flow.${code}`);

test('of a sound flow nothing is said', () => {
  expect(check([node('q', 'ask'), person, end], [['q', 'answered', 'person'], ...ending])).toEqual([]);
});

test('what keeps a flow from compiling is said, as errors; nothing is concluded from a node that cannot be read', () => {
  expect(check([node('q', 'magic')], [])).toEqual([['error', 'flow.node-type-unknown', 'q']]);
  expect(check([node('q', 'broken', { at: 'nowhere' })], [['q', 'next', 'q']]).filter((each) => each[0] === 'error')).toEqual([['error', 'flow.config-invalid', 'q']]);
  expect(check([end, person], ending, { start: 'gone' })).toEqual([['error', 'flow.start-unknown', undefined]]);
});

test('the rest of a flow that does not compile is checked all the same', () => {
  const listed = check([node('q', 'sleep', { ms: 'long' }), node('a', 'say', { text: { en: '{{ 1 + }}' } }), node('b', 'look', { knowledge: ['shop'] })], [['q', 'next', 'a'], ['a', 'next', 'b']]);
  expect(listed).toEqual([
    ['error', 'flow.config-invalid', 'q'], ['error', 'flow.expression-invalid', 'a'], ['error', 'flow.outlet-not-drawn', 'b'], ['error', 'flow.outlet-not-drawn', 'b'],
    ['error', 'flow.knowledge-undeclared', 'b'], ['warning', 'flow.no-person', undefined],
  ]);
});

test('asked again, it says the same, also of a flow that differs from the last in a node, a variable or a language', () => {
  const flow = document([node('q', 'say', { text: { en: '{{ v }}', zh: '好' } }), node('b', 'say', { text: { en: '{{ 1 + }}' } })], [['q', 'next', 'b']], { variables: [textVariable('v')] });
  const changed = { ...flow, nodes: [flow.nodes[0]!, node('b', 'end')] };
  const all = [flow, changed, { ...flow, variables: [] }, { ...flow, locales: ['zh', 'en'] }, flow, structuredClone(flow)];
  const expected = all.map((each) => planFlow(each, registry).problems);
  expect(all.map((each) => checkFlow(each, registry).filter((found) => expected.flat().some((one) => one.code === found.code)))).toEqual(expected);
});

describe('a variable', () => {
  const says = (id: string, text: string, set: Record<string, string> = {}) => node(id, 'say', { text: { en: text }, set });
  const unset = (...[nodes, edges, more]: Parameters<typeof document>) =>
    checkFlow(document(nodes, edges, { variables: [textVariable('v')], ...more }), registry)
      .filter(({ code }) => code === 'flow.variable-unset')
      .map(({ node: id, path, severity, variable }) => [id, path, severity, variable?.name]);
  const setter = says('set', 'x', { v: '"1"' });
  const reader = says('read', '{{ v }}');

  test.each<[string, FlowNode[], [string, string, string][], boolean]>([
    ['nothing sets', [reader], [], true],
    ['is set before', [setter, reader], [['set', 'next', 'read']], false],
    ['is set only after', [reader, setter], [['read', 'next', 'set']], true],
    ['is set on the way round', [reader, node('q', 'ask'), setter], [['read', 'next', 'q'], ['q', 'answered', 'set'], ['set', 'next', 'read']], false],
    ['is set on one of two ways', [node('b', 'branch'), setter, reader], [['b', 'way 0', 'set'], ['b', 'way 1', 'read'], ['set', 'next', 'read']], false],
    ['is set on another branch', [node('b', 'branch'), setter, reader], [['b', 'way 0', 'set'], ['b', 'way 1', 'read']], true],
    ['is set only where nobody gets to', [node('b', 'branch'), reader, setter], [['b', 'way 0', 'read'], ['set', 'next', 'read']], true],
    ['is not set by the outlet of failing', [setter, reader], [['set', 'failed', 'read']], true],
    ['is read where nobody gets to', [node('b', 'branch'), reader], [], false],
    ['may be set by a node that cannot be read', [node('m', 'sleep', { ms: 'x' }), reader], [['m', 'next', 'read']], false],
  ])('%s', (_, nodes, edges, said) => {
    expect(unset(nodes, edges)).toEqual(said ? [['read', 'text.en', 'warning', 'v']] : []);
  });

  test('that has an initial value, or is only the name of a list\'s item, needs no setting', () => {
    expect(unset([reader], [], { variables: [{ name: 'v', type: 'text', initial: '' }] })).toEqual([]);
    expect(unset([node('b', 'branch', { closes: '["a"].exists(v, v == "b")' })], [])).toEqual([]);
    expect(unset([node('b', 'branch', { closes: '[v].exists(v, v == "b")' })], [])).toEqual([['b', 'closes', 'warning', 'v']]);
  });

  test.each([
    ['{{ v }}', 'text'], ['{{ v + 1 }}', 'number'], ['{{ v ? "a" : "b" }}', 'boolean'], ['{{ v.contains("x") }}', 'text'], ['{{ v.exists(i, i == "x") }}', 'list'], ['{{ v > w }}', 'text'],
  ])('used undeclared in %s is taken for a %s', (text, type) => {
    const problems = checkFlow(document([says('a', text)], []), registry);
    expect(problems.filter(({ code }) => code === 'flow.variable-undeclared')).toMatchObject([{ node: 'a', path: 'text.en', variable: { name: 'v', type } }]);
  });
});

test('a team exists, as far as is known', () => {
  const flow = document([node('a', 'person', { team: '__proto__' }), end], [['a', 'resolved', 'end'], ['a', 'returned', 'end']]);
  expect(checkFlow(flow, registry)).toEqual([]);
  expect(checkFlow(flow, registry, { teams: new Set(['__proto__']) })).toEqual([]);
  expect(checkFlow(flow, registry, { teams: new Set(['constructor']) })).toMatchObject([{ code: 'flow.team-unknown', severity: 'error', node: 'a' }]);
});

describe('what brings in a person', () => {
  const asking = node('q', 'ask');
  const drawn = [['q', 'answered', 'q'], ...ending] as const;
  const leadingTo = (to: string | null, more: readonly FlowNode[] = []) => check([asking, person, end, ...more], drawn, { handoff: { ...noTriggers, to } });

  test('is a node of the flow that does', () => {
    expect(leadingTo('person')).toEqual([]);
    for (const to of ['gone', 'end', '__proto__']) expect(about('handoff-unknown', leadingTo(to))).toEqual([['error', 'flow.handoff-unknown', undefined]]);
    expect(about('handoff-unknown', leadingTo('m', [node('m', 'magic')]))).toEqual([]);
  });

  test('can be got to, and so can what is behind it, without an edge', () => {
    expect(leadingTo(null)).toEqual([['warning', 'flow.node-unreachable', 'person'], ['warning', 'flow.node-unreachable', 'end'], ['warning', 'flow.no-person', undefined]]);
  });

  test('may read what is set on any way, and nothing that never is', () => {
    const says = (id: string, text: string, set: Record<string, string> = {}) => node(id, 'say', { text: { en: text }, set });
    const unset = (set: Record<string, string>) =>
      about('variable-unset', check([says('s', 'x', set), asking, person, says('late', '{{ v }}'), end], [['s', 'next', 'q'], ['q', 'answered', 'q'], ['person', 'resolved', 'late'], ['person', 'returned', 'q'], ['late', 'next', 'end']], { variables: [textVariable('v')], handoff: { ...noTriggers, to: 'person' } }));
    expect(unset({ v: '"x"' })).toEqual([]);
    expect(unset({})).toEqual([['warning', 'flow.variable-unset', 'late']]);
  });

  test('is not what a choice sounds like, unless it leads to a person', () => {
    const shadowed = (to: string) =>
      check([node('q', 'ask', { choices: ['Ask a human about it', 'humane'] }), person, end], [['q', 'answered', 'person'], ['q', 'choice Ask a human about it', to], ['q', 'choice humane', 'q'], ...ending], { handoff: { ...noTriggers, phrases: { en: ['human'] } } });
    expect(shadowed('end')).toEqual([['warning', 'flow.phrase-shadows-choice', 'q']]);
    expect(shadowed('person')).toEqual([]);
  });

  test('is there at some time', () => {
    const opening = (hours: object) => about('never-open', check([node('person', 'person', { hours: { weekly: [], ...hours } }), end], ending));
    expect(opening({})).toEqual([['error', 'flow.never-open', 'person']]);
    expect(opening({ extraDays: [{ day: '2026-05-09', from: '09:00', to: '18:00' }] })).toEqual([]);
    expect(opening({ weekly: [{ days: ['mon'], from: '09:00', to: '18:00' }] })).toEqual([]);
  });

  test('may be left by its customer without a word about it', () => {
    expect(check([person, end], ending)).toEqual([]);
    expect(check([person, end], [...ending, ['person', 'left', 'end']])).toEqual([]);
  });
});

test('groups have ids of their own, and so have notes', () => {
  const group = (id: string) => ({ id, title: '', color: 'gray' as const, nodes: [] });
  const note = (id: string) => ({ id, x: 0, y: 0, width: 1, height: 1, text: '', color: 'gray' as const });
  const of = (groups: string[], notes: string[]) => about('layout-id-duplicate', check([node('q', 'ask'), person, end], [['q', 'answered', 'person'], ...ending], { layout: { nodes: [], groups: groups.map(group), notes: notes.map(note) } }));
  expect(of(['a', 'b'], ['a', '__proto__'])).toEqual([]);
  expect(of(['a', 'a', 'a'], ['b', 'b'])).toHaveLength(2);
});

test('an outlet that leads nowhere is an error, named in both languages; an optional one is not', () => {
  const problems = checkFlow(document([node('q', 'ask', { choices: ['a'] }), person, end], [['q', 'answered', 'person'], ...ending]), registry);
  expect(problems).toMatchObject([{ code: 'flow.outlet-not-drawn', severity: 'error', node: 'q', outlet: 'choice a' }]);
  expect(problems[0]?.text.zh).toContain('出口choice a');
  expect(problems[0]?.text.en).toContain('Outlet choice a');
});

test('a node that nothing leads to is a warning; what leads only from there too', () => {
  const listed = check([node('q', 'ask'), person, end, node('alone', 'say'), node('behind', 'say')], [['q', 'answered', 'person'], ...ending, ['alone', 'next', 'behind'], ['behind', 'next', 'q']]);
  expect(listed).toEqual([['warning', 'flow.node-unreachable', 'alone'], ['warning', 'flow.node-unreachable', 'behind']]);
});

test('a flow where nobody is brought in is a warning, even if a hand-off lies beside it', () => {
  expect(about('no-person', check([end], []))).toEqual([['warning', 'flow.no-person', undefined]]);
  expect(about('no-person', check([node('q', 'ask'), person, end], [['q', 'answered', 'end'], ...ending]))).toHaveLength(1);
  for (const handoff of [{ phrases: { en: ['agent'] } }, { moodBelow: 0 }, { unmet: 3 }]) expect(about('no-person', check([end], [], { handoff: { ...noTriggers, ...handoff } }))).toEqual([]);
});

const settings: Readonly<Record<string, Parameters<typeof node>[2]>> = { sleep: { ms: 1 }, broken: { at: 'text' }, person: { wantsSomeone: true } };

/** A ring of these types, each led to by the first outlet of the one before. */
function ring(...types: readonly (readonly [type: string, outlet: string])[]): Listed[] {
  const nodes = types.map(([type], index) => node(`${type}${index}`, type, settings[type] ?? {}));
  const edges = nodes.map(({ id }, index) => [id, types[index]?.[1] ?? '', nodes[(index + 1) % nodes.length]?.id ?? ''] as const);
  return about('cycle-without-customer', check(nodes, edges));
}

test.each([
  { what: 'itself alone', types: [['say', 'next']], severities: ['error'] },
  { what: 'a few that pass', types: [['say', 'next'], ['branch', 'way 1'], ['say', 'next']], severities: ['error'] },
  { what: 'one that waits for the world alone, which may be quick', types: [['fetch', 'done'], ['say', 'next']], severities: ['error'] },
  { what: 'one that breaks', types: [['broken', 'failed'], ['say', 'next']], severities: ['warning'] },
  { what: 'one that waits for time', types: [['say', 'next'], ['sleep', 'next']], severities: ['warning'] },
  { what: 'one that asks the world and may ask the customer', types: [['look', 'missed'], ['say', 'next']], severities: ['warning'] },
  { what: 'one that asks the customer', types: [['say', 'next'], ['ask', 'answered'], ['look', 'found'], ['sleep', 'next']], severities: [] },
  { what: 'one that is passed when nobody is there', types: [['person', 'unavailable'], ['say', 'next']], severities: ['error'] },
  { what: 'one that brings in a person', types: [['person', 'returned'], ['say', 'next']], severities: [] },
] as const)('a cycle of $what: $severities', ({ types, severities }) => {
  expect(ring(...types).map(([each]) => each)).toEqual(severities);
});

test('each cycle is said once, at its first node; two that share a node are one', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e'].map((id) => node(id, 'branch'));
  const edges = [['a', 'way 0', 'b'], ['b', 'way 0', 'a'], ['b', 'way 1', 'c'], ['c', 'way 0', 'b'], ['d', 'way 0', 'e'], ['e', 'way 0', 'd'], ['e', 'way 1', 'c']] as const;
  expect(about('cycle-without-customer', check(nodes, edges))).toEqual([['error', 'flow.cycle-without-customer', 'a'], ['error', 'flow.cycle-without-customer', 'd']]);
});

test('where no cycle without the customer is said, no conversation runs out of its budget', () => {
  const flow = [[node('q', 'ask'), node('a', 'say'), person, end], [['q', 'answered', 'a'], ['a', 'next', 'q'], ...ending]] as const;
  expect(about('cycle-without-customer', check(...flow))).toEqual([]);
  const talk = new Talk(compiled(...flow));
  for (let turn = 0; turn < 1_200; turn += 1) talk.text('on');
  expect(talk.turns.flatMap(({ faults }) => faults)).toEqual([]);
});

test('a text that lacks one of the flow\'s languages is a warning with its place', () => {
  const texts = { whole: { en: 'x', zh: '好' }, lacking: { en: 'x' }, blank: { en: 'x', zh: ' ' }, silent: { en: '', zh: '' }, near: { 'en-GB': 'x', 'zh-TW': '好' } };
  const nodes = Object.entries(texts).map(([id, text]) => node(id, 'say', { text }));
  const problems = checkFlow(document(nodes, [], { locales: ['en', 'zh-CN'] }), registry).filter(({ code }) => code === 'flow.text-missing');
  expect(problems).toMatchObject([{ node: 'lacking', path: 'text', severity: 'warning' }, { node: 'blank', path: 'text', severity: 'warning' }]);
  expect(problems[0]?.text).toEqual({ zh: '缺少译文。“x”还没有中文（中国）译文。', en: 'A translation is missing. “x” is not written in Chinese (China) yet.' });
});

test('knowledge is declared by the flow and exists', () => {
  const of = (knowledge: readonly string[], known?: readonly string[]) => {
    const flow = document([node('look', 'look', { knowledge: ['shop', '__proto__', 'shop'] })], [], { knowledge: [...knowledge] });
    const problems = checkFlow(flow, registry, known ? { knowledge: new Set(known) } : {});
    return problems.filter(({ code }) => code.startsWith('flow.knowledge')).map(({ code, severity, text }) => [code, severity, /(?:Add|Import the knowledge base) (\S+)/.exec(text.en)?.[1]]);
  };
  expect(of(['shop', '__proto__'])).toEqual([]);
  expect(of(['shop'])).toEqual([['flow.knowledge-undeclared', 'error', '__proto__']]);
  expect(of(['shop', '__proto__'], ['shop', '__proto__'])).toEqual([]);
  expect(of(['shop', '__proto__', 'other', 'other'], ['shop', '__proto__'])).toEqual([['flow.knowledge-unknown', 'error', 'other']]);
  expect(of(['constructor', 'shop', '__proto__'], ['shop', '__proto__'])).toEqual([['flow.knowledge-unknown', 'error', 'constructor']]);
});

test.each(['say', 'ask'])('ten thousand nodes (%s) in a ring, or each leading to the first, are checked without recursion', (type) => {
  const nodes = Array.from({ length: 10_000 }, (_, index) => node(`n${index}`, type));
  const outlet = type === 'say' ? 'next' : 'answered';
  const ringed = nodes.map(({ id }, index) => [id, outlet, `n${(index + 1) % nodes.length}`] as const);
  const starred = nodes.map(({ id }) => [id, outlet, 'n0'] as const);
  expect(about('cycle-without-customer', check(nodes, ringed))).toHaveLength(type === 'say' ? 1 : 0);
  expect(about('cycle-without-customer', check(nodes, starred))).toHaveLength(type === 'say' ? 1 : 0);
  expect(about('node-unreachable', check(nodes, starred))).toHaveLength(9_999);
}, 60_000);
