import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMachine, initialTransition, transition } from 'xstate';
import { compileFlow } from '../engine/compile/compileFlow.ts';
import { rescueOutlet, type Visit } from '../engine/compile/context.ts';
import { exportMachine, handoffEvent } from '../engine/compile/exportMachine.ts';
import { rehearse, type Scene } from '../engine/run/rehearse.ts';
import { formatVersion, parseFlow, type FlowDocument, type Json } from '../engine/sdk/index.ts';
import { registry } from './registry.ts';
import { noTriggers } from '../engine/sdk/flowHandoff.ts';

/** The exported machine as another tool has it: from its JSON. */
function imported(document: FlowDocument) {
  const json = JSON.parse(JSON.stringify(exportMachine(document, registry)));
  const machine = createMachine(json);
  const states = Object.entries<{ meta?: { node: string }; on?: Record<string, { meta: { outlet: string } }> }>(json.states.flow.states);
  const stateOf = new Map(states.map(([key, state]) => [state.meta?.node, key]));
  const eventOf = (node: string, outlet: string) => Object.entries(states.find(([, each]) => each.meta?.node === node)?.[1].on ?? {}).find(([, each]) => each.meta.outlet === outlet)?.[0];
  return { machine, stateOf, eventOf };
}

/** Sends the machine where a conversation went, and expects it to be in the same node each time. */
function follow(document: FlowDocument, visits: readonly Visit[]): number {
  const { machine, stateOf, eventOf } = imported(document);
  let [snapshot] = initialTransition(machine);
  let entered = 0;
  for (const [index, { node, outlet, entered: isEntered }] of visits.entries()) {
    if (isEntered && node !== null) {
      // A person is wanted, in place of where the last outlet leads.
      if (node === document.handoff.to && snapshot.status === 'active' && !snapshot.matches({ flow: stateOf.get(node) ?? '' })) [snapshot] = transition(machine, snapshot, { type: handoffEvent });
      entered += 1;
      // The state of an end is left for `closed` as soon as it is entered.
      expect(snapshot.status === 'done' ? stateOf.get(node) : snapshot.value).toEqual(snapshot.status === 'done' ? expect.any(String) : { flow: stateOf.get(node) });
    }
    if (isEntered && node === null) expect(snapshot.value).toBe('rescue');
    if (outlet === null || (outlet === rescueOutlet && visits[index + 1]?.node !== null)) continue;
    const type = outlet === rescueOutlet ? rescueOutlet : node === null ? outlet : eventOf(node, outlet);
    expect(type, `${node} leaves by ${outlet}`).toBeDefined();
    [snapshot] = transition(machine, snapshot, { type: type ?? '' });
  }
  return entered;
}

const outcomes: readonly (readonly [string, Json])[] = [['missed', {}], ['failed', {}], ['timeout', null], ['accepted', { agent: 'Lin' }], ['resolved', null]];

test.each(['shop-support', 'bank-desk', 'clinic-booking'])('a machine made of the JSON of %s goes the ways that its conversations go', (name) => {
  const parsed = parseFlow(JSON.parse(readFileSync(join(import.meta.dirname, '../examples', name, 'flow.json'), 'utf8')));
  if (!parsed.ok) expect.fail(JSON.stringify(parsed.problems));
  const compiled = compileFlow(parsed.document, registry);
  if (!compiled.ok) expect.fail(JSON.stringify(compiled.problems));
  let entered = 0;
  for (let seed = 1; seed <= 25; seed += 1) {
    let state = seed;
    const pick = <T>(of: readonly T[]): T | undefined => of[(state = (state * 48_271) % 2_147_483_647) % of.length];
    const talk = rehearse(compiled.flow, { locale: 'zh', now: 1_700_000_000_000 });
    const scenes: Scene[] = [talk.opening];
    for (let turn = 0; turn < 25 && talk.status() !== 'closed'; turn += 1) {
      if (talk.pending()) {
        const [outcome, data] = pick(outcomes) ?? ['missed', {}];
        const known = registry['human-handoff'].effects.some((each) => each.kind === talk.pending()?.kind) === ['accepted', 'resolved'].includes(outcome);
        if (known) scenes.push(talk.answer(outcome, data));
      } else if (talk.choices().length > 0 && turn % 4 !== 3) scenes.push(talk.choose(pick(talk.choices())?.id ?? ''));
      else scenes.push(turn % 5 === 4 ? talk.pass(3_600_000) : talk.type(pick(['你好', '12345', '2024-05-01', '张三', '13800138000', '没有']) ?? ''));
    }
    entered += follow(parsed.document, scenes.flatMap((each) => each.visits));
  }
  expect(entered).toBeGreaterThan(100);
});

const hostile = ['__proto__', 'a.b', '#x', 'a_b', '*', '', 'constructor', '节点', '(last)', 'rescue', 'xstate.done', '.', '🙂', 'a'.repeat(128), 'a'.repeat(127)].map((id) => id || 'blank');

test('ids that mean something to XState or JavaScript, and choices of such names, survive', () => {
  const nodes = hostile.map((id) => ({
    id,
    type: 'conversation',
    config: { say: [{ en: id }], expect: { kind: 'choice', choices: hostile.map((each) => ({ id: each.slice(0, 64), label: { en: 'x' } })).filter(({ id: own }, index, all) => all.findIndex((other) => other.id === own) === index) } },
  }));
  const document: FlowDocument = {
    formatVersion, name: { en: 'x' }, locales: ['en'], variables: [], knowledge: [], start: '__proto__', handoff: noTriggers, nodes,
    edges: hostile.flatMap((from) => hostile.filter((to) => to.length <= 64).map((to) => ({ from, outlet: `choice:${to}`, to }))),
    layout: { nodes: [], groups: [], notes: [] },
  };
  const { machine, stateOf, eventOf } = imported(document);
  expect(new Set(stateOf.values()).size).toBe(hostile.length + 1);
  let [snapshot] = initialTransition(machine);
  let at = '__proto__';
  for (const to of [...hostile, ...hostile.toReversed()].filter((each) => each.length <= 64)) {
    [snapshot] = transition(machine, snapshot, { type: eventOf(at, `choice:${to}`) ?? '' });
    expect(snapshot.value, `${at} to ${to}`).toEqual({ flow: stateOf.get(to) });
    at = to;
  }
  expect(transition(machine, snapshot, { type: eventOf(at, 'invalid') ?? '' })[0].value).toBe('rescue');
});

test('a draft that does not compile is exported as far as it goes', () => {
  const document: FlowDocument = {
    formatVersion, name: {}, locales: ['en'], variables: [], knowledge: [], start: 'gone', handoff: noTriggers, nodes: [{ id: 'a', type: 'magic', config: {} }, { id: 'b', type: 'faq-match', config: {} }],
    edges: [{ from: 'b', outlet: 'missed', to: 'gone' }], layout: { nodes: [], groups: [], notes: [] },
  };
  expect(() => imported(document)).not.toThrow();
  expect(Object.keys(exportMachine(document, registry).states['flow']?.states?.['b']?.on ?? {})).toEqual(['answered', 'missed', 'failed']);
});
