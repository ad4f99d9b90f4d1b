import { expect, test } from 'vitest';
import { rehearseNode, type Surroundings } from '../../engine/run/rehearseNode.ts';
import type { Json } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';

const { contact } = registry;

const variables = [
  { name: 'name', type: 'text', initial: 'stale' },
  { name: 'plan', type: 'text', initial: 'stale' },
  { name: 'level', type: 'number', initial: 9 },
  { name: 'again', type: 'boolean', initial: true },
] as const;

const reads = [
  { kind: 'name', into: 'name' },
  { kind: 'attribute', attribute: '__proto__', into: 'plan' },
  { kind: 'vip', into: 'level' },
  { kind: 'returning', into: 'again' },
];

function ask(config: Record<string, Json> = { reads }, around: Surroundings = {}) {
  return rehearseNode(contact, config, { variables, ...around });
}

const outletOf = (scene: { readonly visits: readonly { node: string | null; outlet: string | null }[] }) => scene.visits.find(({ node }) => node === 'node')?.outlet;

test('it asks for what it reads, each once, and sends what it keeps', () => {
  const params = ask({
    reads: [...reads, { kind: 'name', into: 'plan' }],
    identify: 'name + "-1"',
    writes: [{ kind: 'phone', value: '"138"' }, { kind: 'attribute', attribute: 'plan', value: 'name' }],
    tags: ['vip', '老客户'],
    consent: { purpose: 'sms', given: false },
  }).pending()?.params;
  expect(params).toEqual({
    read: ['name', 'attribute:__proto__', 'vip', 'returning'],
    write: { phone: '138', 'attribute:plan': 'stale' },
    identify: 'stale-1',
    consent: { purpose: 'sms', given: false },
    addTags: ['vip', '老客户'],
  });
  expect(ask({}).pending()?.params).toEqual({ read: [], write: {}, identify: null, consent: null, addTags: [] });
});

test('what is known goes into the variables; what is missing is empty, and not left over', () => {
  const talk = ask();
  expect(outletOf(talk.answer('known', { values: { name: 'Lin' }, vip: 2, returning: false, verified: true }))).toBe('known');
  expect(talk.variables()).toEqual({ name: 'Lin', plan: '', level: 2, again: false });
  const unknown = ask();
  expect(outletOf(unknown.answer('unknown', {}))).toBe('unknown');
  expect(unknown.variables()).toEqual({ name: '', plan: '', level: 0, again: false });
});

test('a failure, a timeout and a misshapen outcome leave by failed, and change nothing', () => {
  for (const talk of [ask(), ask(), ask()].map((each, index) => ({ each, scene: index === 0 ? each.answer('failed', {}) : index === 1 ? each.pass(5_000) : each.answer('known', { values: 7 }) }))) {
    expect(outletOf(talk.scene)).toBe('failed');
    expect(talk.each.variables()).toMatchObject({ name: 'stale', level: 9 });
  }
});

test('an identity that cannot be worked out leaves by failed', () => {
  expect(outletOf(ask({ identify: 'name.substring(99)' }).opening)).toBe('failed');
});
