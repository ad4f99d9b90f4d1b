import { expect, test } from 'vitest';
import { rehearse } from '../../engine/run/rehearse.ts';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import { parseFlow, type Json } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

const { wait } = registry;

const dayMs = 86_400_000;

test.each([[90, 'seconds', 90_000], [1.5, 'minutes', 90_000], [2, 'hours', 7_200_000], [30, 'days', 30 * dayMs], [365, 'days', 365 * dayMs]] as const)('%d %s last %d ms, to the millisecond', (amount, unit, ms) => {
  const talk = rehearseNode(wait, { amount, unit });
  expect(talk.pass(ms - 1).visits).toEqual([]);
  expect(talk.pass(1).visits[0]?.outlet).toBe('next');
});

test('during a short wait what is typed is kept for later', () => {
  const talk = rehearseNode(wait, { amount: 10, unit: 'minutes' });
  expect(talk.type('hello').visits).toEqual([]);
  expect(talk.status()).toBe('bot');
  expect(wait.read({ amount: 10, unit: 'minutes' })).toMatchObject({ node: { outlets: [{ name: 'next' }] } });
});

test('and is heard by the question after it', () => {
  const parsed = parseFlow({
    formatVersion: 3, name: { en: 'x' }, locales: ['en'], variables: [{ name: 'colour', type: 'text' }], knowledge: [], start: 'wait', handoff: noTriggers,
    nodes: [
      { id: 'wait', type: 'wait', config: { amount: 2, unit: 'seconds' } },
      { id: 'ask', type: 'conversation', config: { say: [{ en: 'Which colour?' }], expect: { kind: 'text', into: 'colour' } } },
      { id: 'end', type: 'end', config: {} },
    ] satisfies Json,
    edges: [{ from: 'wait', outlet: 'next', to: 'ask' }, { from: 'ask', outlet: 'answered', to: 'end' }], layout: { nodes: [], groups: [], notes: [] },
  });
  const compiled = compileFlow((parsed as Extract<typeof parsed, { ok: true }>).document, registry);
  const talk = rehearse((compiled as Extract<typeof compiled, { ok: true }>).flow, { locale: 'en', now: 0 });
  talk.type('red');
  talk.pass(2_000);
  expect([talk.variables(), talk.status()]).toEqual([{ colour: 'red' }, 'closed']);
});

test.each([{ amount: 11, unit: 'minutes' }, { amount: 3, unit: 'days' }, { amount: 5, unit: 'seconds', interruptible: true }] as const)('%o listens: a message ends it', (config) => {
  const talk = rehearseNode(wait, config);
  expect(talk.type('hello').visits[0]?.outlet).toBe('message');
  expect(talk.nextDue()).toBeNull();
});

test('where that outlet is not drawn, a person takes over', () => {
  const talk = rehearseNode(wait, { amount: 3, unit: 'days' }, { undrawn: ['message'] });
  talk.type('hello');
  expect(talk.status()).toBe('queued');
});

test('a wait lasts from a tenth of a second to 400 days', () => {
  const ok = (amount: number, unit: string): boolean => wait.read({ amount, unit }).ok;
  expect([ok(0, 'seconds'), ok(-1, 'days'), ok(0.05, 'seconds'), ok(401, 'days'), ok(Number.MAX_VALUE, 'days')]).toEqual([false, false, false, false, false]);
  expect([ok(0.1, 'seconds'), ok(400, 'days'), ok(9_600, 'hours')]).toEqual([true, true, true]);
});
