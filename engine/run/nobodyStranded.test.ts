import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputEvent } from '../sdk/event.ts';
import type { FlowNode } from '../sdk/flow.ts';
import type { Json } from '../sdk/value.ts';
import { advance, begin, type Advance } from './advance.ts';
import { compiled, document, node, registry, Talk } from './fixtures.test-support.ts';

const oddIds = ['__proto__', 'constructor', 'toString', '节点 一', '🧶', 'a.b', '#flow.start', 'start', 'closed', 'rescue:queued', '0', '1:asking', ' ', '*'];

const config: Record<string, fc.Arbitrary<FlowNode['config']>> = {
  say: fc.constant({ text: { en: 'hi {{text}}' }, set: { seen: 'text' } }),
  ask: fc.record({ choices: fc.constantFrom([], ['a'], ['a', 'b']), silenceMs: fc.constantFrom(null, 50) }),
  look: fc.constant({}),
  fetch: fc.constant({}),
  sleep: fc.constant({ ms: 100 }),
  person: fc.record({ patienceMs: fc.constantFrom(null, 70) }),
  end: fc.constant({}),
  branch: fc.record({
    count: fc.constantFrom(2, 3, 50),
    choose: fc.constantFrom('0', '1', 'size(text) > 3 ? 1 : 0', '[0][size(text)]', '7'),
    closes: fc.constantFrom('false', 'text == "bye"'),
  }),
  broken: fc.record({ at: fc.constantFrom('pass', 'enter', 'text', 'choice', 'timer', 'outcome', 'vain', 'leaves', 'sets') }),
};

const anyNode = fc.constantFrom(...Object.keys(config)).chain((type) => fc.tuple(fc.constant(type), config[type]!));

const anyDocument = fc
  .tuple(fc.array(anyNode, { minLength: 1, maxLength: 40 }), fc.array(fc.nat(), { minLength: 240, maxLength: 240 }), fc.constantFrom(0, 0.1, 0.5), fc.nat())
  .map(([picked, draws, missing, start]) => {
    const nodes = picked.map(([type, settings], index) => node(oddIds[index] ?? `n${index}`, type, settings));
    let draw = 0;
    const edges = nodes.flatMap(({ id, type, config: settings }) => {
      const read = registry[type]!.read(settings);
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      return read.node.outlets.flatMap(({ name }) => {
        const number = (draws[(draw += 1) % draws.length] ?? 0) + draw * 7;
        return (number % 100) / 100 < missing ? [] : [[id, name, nodes[number % nodes.length]!.id] as const];
      });
    });
    return document(nodes, edges, { start: nodes[start % nodes.length]!.id, variables: [{ name: 'seen', type: 'text' }] });
  });

type Act = { readonly kind: string; readonly pick: number };
const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('text', 'text', 'text', 'choice', 'choice', 'handoff', 'timer', 'timer', 'timer', 'outcome', 'outcome', 'outcome', 'outcome', 'stale', 'again', 'fault'),
  pick: fc.nat(),
});

const outcomes: Readonly<Record<string, readonly (readonly [string, Json])[]>> = {
  lookup: [['found', { what: 'it' }], ['missed', null], ['more', null], ['found', 'not its shape'], ['no such outcome', null]],
  handoff: [['accepted', { agent: 'Li' }], ['requeued', null], ['resolved', null], ['returned', null], ['returned', null], ['accepted', 7]],
};

function eventFor({ kind, pick }: Act, talk: Talk, sent: readonly InputEvent[]): InputEvent {
  const { effect, timers, choices } = talk.context;
  const [outcome, data] = outcomes[effect?.kind ?? 'lookup']![pick % 5]!;
  switch (kind) {
    case 'choice':
      return { type: 'customer.choice', choice: choices[pick % Math.max(1, choices.length)]?.id ?? 'a' };
    case 'handoff':
      return pick % 3 === 0 ? { type: 'customer.handoff' } : { type: 'customer.text', text: 'bye' };
    case 'timer':
      return { type: 'timer', timer: timers[pick % Math.max(1, timers.length)]?.id ?? 'id-1' };
    case 'outcome':
      return { type: 'outcome', effect: effect?.id ?? 'id-1', outcome, data };
    case 'stale':
      return pick % 2 ? { type: 'timer', timer: `id-${pick % 20}` } : { type: 'outcome', effect: `id-${pick % 20}`, outcome, data };
    case 'again':
      return sent[pick % Math.max(1, sent.length)] ?? { type: 'customer.text', text: 'again' };
    case 'fault':
      return { type: 'fault', reason: 'snapshot-too-large' };
    default:
      return { type: 'customer.text', text: ['hello', 'no', '', '{{seen}}', '好'][pick % 5]! };
  }
}

/** Finds what is not as it must be between any two events, whatever the flow and whatever happened. */
class Ledger {
  readonly #pending = new Set<string>();
  readonly #inside = new Map<string | null, number>();

  audit(talk: Talk, event: InputEvent | null): string[] {
    const turn = talk.last;
    if (event?.type === 'timer') this.#pending.delete(event.timer);
    for (const { id } of [...turn.requests, ...turn.timers]) this.#pending.add(id);
    for (const id of turn.cancelled) this.#pending.delete(id);
    const { effect, timers, choices } = talk.context;
    const { plan, stops } = talk.flow;
    const stop = stops.get(turn.snapshot.state)!;
    const closed = stop.kind === 'closed';
    const at = plan.nodes[stop.node] ?? plan.rescue;
    const phase = at.machine.phases?.[stop.phase];
    const waits =
      closed ||
      (phase?.awaits === 'customer' && (phase.onText !== undefined || choices.length > 0)) ||
      (phase?.awaits === 'effect' && effect !== null && timers.some(({ name }) => name === 'effect-timeout')) ||
      (phase?.awaits === 'time' && timers.length > 0) ||
      (phase?.awaits === 'person' && effect?.kind === 'handoff' && turn.status !== 'bot');
    const awaited = [...timers.map(({ id }) => id), ...(effect ? [effect.id] : [])];
    const asked = [...this.#pending];
    return [
      ...(waits ? [] : [`${turn.snapshot.state} waits for nothing`]),
      ...((turn.status === 'closed') === closed ? [] : [`the status is ${turn.status}`]),
      ...awaited.filter((id) => !this.#pending.has(id)).map((id) => `awaits ${id}, which nobody was asked for`),
      ...asked.filter((id) => !awaited.includes(id)).map((id) => `${id} was asked for and neither awaited nor cancelled`),
      ...this.#conserve(turn, closed, at.id),
    ];
  }

  /** Entered = left + waiting there now + ended there. */
  #conserve(turn: Advance, closed: boolean, waiting: string | null): string[] {
    for (const { node: id, entered, outlet } of turn.visits) {
      this.#inside.set(id, (this.#inside.get(id) ?? 0) + (entered ? 1 : 0) - (outlet === null ? 0 : 1));
    }
    const wrong = [...this.#inside].filter(([id, count]) => (closed ? count !== 0 && count !== 1 : count !== (id === waiting ? 1 : 0)));
    const inside = [...this.#inside].filter(([, count]) => count !== 0);
    const strays = inside.length > 1 ? ['inside several nodes'] : [];
    return [...strays, ...wrong.map(([id, count]) => `${count} inside ${String(id)}`)];
  }
}

test('whatever the flow and whatever happens, a conversation waits for something that can come, and replays the same', () => {
  fc.assert(
    fc.property(anyDocument, fc.array(anyAct, { maxLength: 40 }), (flowDocument, acts) => {
      const flow = compiled(flowDocument.nodes, flowDocument.edges.map(({ from, outlet, to }) => [from, outlet, to] as const), flowDocument);
      const talk = new Talk(flow);
      const ledger = new Ledger();
      const sent: InputEvent[] = [];
      expect(ledger.audit(talk, null)).toEqual([]);
      for (const act of acts) {
        const event = eventFor(act, talk, sent);
        talk.now += 10;
        talk.send(event);
        sent.push(event);
        expect(ledger.audit(talk, talk.last.heard ? event : null)).toEqual([]);
      }
      expect(replay(talk, sent)).toEqual(talk.turns);
    }),
    { numRuns: 400 },
  );
}, 60_000);

function replay(talk: Talk, events: readonly InputEvent[]): Advance[] {
  let count = 0;
  let now = 1_000;
  const ids = (): string => `id-${(count += 1)}`;
  const turns = [begin(talk.flow, { locale: 'en', variables: {} }, { now, ids })];
  for (const event of events) {
    now += 10;
    turns.push(advance(talk.flow, turns.at(-1)!.snapshot, event, { now, ids }));
  }
  return turns;
}
