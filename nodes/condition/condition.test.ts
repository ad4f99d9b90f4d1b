import { expect, test } from 'vitest';
import { rehearseNode, type Surroundings } from '../../engine/run/rehearseNode.ts';
import type { FlowVariable, Json } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';

const { condition } = registry;

const amount = (initial: number): FlowVariable[] => [{ name: 'amount', type: 'number', initial }, { name: 'tags', type: 'list', initial: ['vip'] }];
const bySize: Json = [{ id: 'small', when: 'amount < 10' }, { id: 'medium', when: 'amount < 100' }, { id: 'same', when: 'amount < 100' }];

function outlet(cases: Json, around: Surroundings): string | null | undefined {
  return rehearseNode(condition, { cases }, around).opening.visits[0]?.outlet;
}

test.each([[5, 'case:small'], [50, 'case:medium'], [500, 'otherwise']])('with %d the first case that holds is %s', (initial, name) => {
  expect(outlet(bySize, { variables: amount(initial) })).toBe(name);
});

test('a condition sees variables, the language, the time and what was typed', () => {
  const variables = amount(1);
  expect(outlet([{ id: 'a', when: 'locale == "zh-HK" && "vip" in tags && now > timestamp("2026-01-01T00:00:00Z") && text == ""' }], { variables, locale: 'zh-HK', now: Date.parse('2026-06-01') })).toBe('case:a');
});

test('a condition that cannot be worked out is not taken for a no', () => {
  const cases = [{ id: 'third', when: 'tags[2] == "x"' }, { id: 'any', when: 'true' }];
  expect(outlet(cases, { variables: amount(1) })).toBe('failed');
  const talk = rehearseNode(condition, { cases }, { variables: amount(1), undrawn: ['failed'] });
  expect(talk.opening.faults).toMatchObject([{ reason: 'node-failed', node: 'node' }]);
  expect(talk.status()).toBe('queued');
});

test.each(['amount +', 'amount', 'amount == "x"', 'nobody > 1', '"x"'])('the expression %s is refused where it stands', (when) => {
  expect(() => rehearseNode(condition, { cases: [{ id: 'ok', when: 'true' }, { id: 'a', when }] }, { variables: amount(1) })).toThrow(/cases\.1\.when/u);
});

test('cases have ids of their own, at least one and at most fifty', () => {
  const cases = (count: number): Json => Array.from({ length: count }, (_, index) => ({ id: `c${index}`, when: 'false' }));
  expect([0, 1, 50, 51].map((count) => condition.read({ cases: cases(count) }).ok)).toEqual([false, true, true, false]);
  expect(condition.read({ cases: [{ id: 'a', when: 'true' }, { id: 'a', when: 'false' }] }).ok).toBe(false);
  expect(outlet([{ id: '__proto__', when: 'true' }], {})).toBe('case:__proto__');
});

test('an untitled outlet is named by its expression', () => {
  const read = condition.read({ cases: [{ id: 'a', when: 'true', title: { zh: '总是' } }, { id: 'b', when: `"${'x'.repeat(100)}" == text` }] });
  const titles = read.ok ? read.node.outlets.map((each) => each.title) : [];
  expect(titles[0]).toEqual({ zh: '总是', en: '总是' });
  expect(titles[1]?.en).toHaveLength(60);
});
