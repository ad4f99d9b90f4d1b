import * as z from 'zod';
import { compileFlow, type CompiledFlow } from '../compile/compileFlow.ts';
import { call, defineEffect, onOutcomes, type EffectType } from '../sdk/effect.ts';
import type { InputEvent } from '../sdk/event.ts';
import { formatVersion, type FlowDocument, type FlowEdge, type FlowNode, type FlowVariable } from '../sdk/flow.ts';
import { noTriggers } from '../sdk/flowHandoff.ts';
import { handoff, handoffMachine } from '../sdk/handoff.ts';
import { localizedText } from '../sdk/localizedText.ts';
import { close, leave, stay, type Step } from '../sdk/machine.ts';
import { defineCard, defineNode, type MachineOf, type NodeCard, type Outlet, type Registry } from '../sdk/node.ts';
import { openingHours } from '../sdk/openingHours.ts';
import { advance, begin, type Advance } from './advance.ts';
import { readSnapshot, writeSnapshot, type Snapshot } from './snapshot.ts';

/** Small node types of every sort, for the engine's own tests: what products ship is in `nodes`. */
const card = { icon: 'x', title: { zh: '测试', en: 'Test' }, summary: { zh: '测试', en: 'Test' }, meaning: () => 'onward' as const, starter: () => ({}) };

function nodeOf<S extends z.ZodType>({ machine, effects, ...rest }: NodeCard<S> & { readonly machine: MachineOf<S>; readonly effects?: readonly EffectType[] }) {
  return defineNode(defineCard(rest), machine, effects);
}

function outlet(name: string, optional = false): Outlet {
  return { name, title: { zh: `出口${name}`, en: `Outlet ${name}` }, ...(optional ? { optional: true as const } : {}) };
}

const failed = outlet('failed', true);
const strict = z.strictObject({});
const spoken = z.strictObject({ text: localizedText, set: z.record(z.string(), z.string()).default({}) });

export const lookup = defineEffect({
  kind: 'lookup',
  params: z.strictObject({ about: z.string() }),
  outcomes: { found: z.strictObject({ what: z.string() }), missed: z.null(), more: z.null() },
  timeoutMs: 10_000,
});

const say = nodeOf({
  ...card,
  type: 'say',
  group: 'talk',
  schema: spoken,
  outlets: () => [outlet('next'), failed],
  texts: ({ text }) => [{ path: 'text', text }],
  sets: ({ set }, name) => (name === 'next' ? Object.keys(set) : []),
  machine({ text, set }, expressions) {
    const words = expressions.text(text, 'text');
    const values = Object.entries(set).map(([name, source]) => [name, expressions.value(source, 'text', `set.${name}`)] as const);
    return { enter: (scope) => leave('next', { say: [{ text: words(scope) }], set: Object.fromEntries(values.map(([name, of]) => [name, of(scope)])) }) };
  },
});

const ask = nodeOf({
  ...card,
  type: 'ask',
  group: 'talk',
  schema: z.strictObject({ choices: z.array(z.string()).default([]), silenceMs: z.number().nullable().default(null), text: localizedText.default({ en: 'Yes?' }) }),
  choices: ({ choices }) => choices.map((each, index) => ({ path: `choices.${index}`, text: { en: each }, outlet: `choice ${each}` })),
  outlets: ({ choices, silenceMs }) => [outlet('answered'), ...choices.map((each) => outlet(`choice ${each}`)), ...(silenceMs === null ? [] : [outlet('silence')]), failed],
  machine({ choices, silenceMs, text }, expressions) {
    const words = expressions.text(text, 'text');
    const offered = choices.map((each) => ({ id: each, label: each }));
    return {
      enter: (scope) => stay('asking', { say: [{ text: words(scope), choices: offered }], choices: offered, timers: silenceMs === null ? {} : { silence: silenceMs } }),
      phases: {
        asking: {
          awaits: 'customer',
          onText: (_, heard) => leave('answered', { say: [{ text: `heard ${heard}` }] }),
          onChoice: (_, choice) => leave(`choice ${choice}`),
          onTimer: { silence: () => leave('silence') },
        },
      },
    };
  },
});

/** Asks the world; `more` makes it ask the customer, with no timer of its own. */
const look = nodeOf({
  ...card,
  type: 'look',
  group: 'understand',
  schema: z.strictObject({ knowledge: z.array(z.string()).default([]) }),
  effects: [lookup],
  meaning: (name) => (name === 'missed' ? 'unmet' : 'onward'),
  knowledge: ({ knowledge }) => knowledge,
  outlets: () => [outlet('found'), outlet('missed'), failed],
  machine: () => ({
    enter: (scope) => stay('looking', { request: call(lookup, { about: scope.text }) }),
    phases: {
      looking: {
        awaits: 'effect',
        onOutcome: onOutcomes(lookup, {
          found: (_, { what }) => leave('found', { say: [{ text: what }] }),
          missed: () => leave('missed'),
          more: () => stay('doubting', { say: [{ text: 'which?' }], memory: 'doubt' }),
        }),
      },
      doubting: { awaits: 'customer', onText: (scope) => leave('found', { say: [{ text: `memory ${JSON.stringify(scope.memory)}` }] }) },
    },
  }),
});

/** Asks the world and nobody else, says what it remembers, and when time is up would go on waiting. */
const fetch = nodeOf({
  ...card,
  type: 'fetch',
  group: 'logic',
  schema: strict,
  effects: [lookup],
  outlets: () => [outlet('done'), failed],
  machine: () => ({
    enter: (scope) => stay('fetching', { request: call(lookup, { about: JSON.stringify(scope.memory) }) }),
    phases: {
      fetching: {
        awaits: 'effect',
        onOutcome: new Map([
          ...onOutcomes(lookup, { found: () => leave('done'), missed: () => leave('done'), more: () => stay('fetching', { hold: true }) }),
          ['timeout', () => stay('fetching', { hold: true })],
        ]),
      },
    },
  }),
});

const sleep = nodeOf({
  ...card,
  type: 'sleep',
  group: 'logic',
  schema: z.strictObject({ ms: z.number() }),
  outlets: () => [outlet('next'), failed],
  machine: ({ ms }) => ({
    enter: () => stay('sleeping', { timers: { wake: ms } }),
    phases: { sleeping: { awaits: 'time', onTimer: { wake: () => leave('next') } } },
  }),
});

const person = nodeOf({
  ...card,
  type: 'person',
  group: 'people',
  schema: z.strictObject({ patienceMs: z.number().nullable().default(null), team: z.string().default('returns'), hours: openingHours.nullable().default(null), wantsSomeone: z.boolean().default(false) }),
  effects: [handoff],
  meaning: (name) => (name === 'timeout' || name === 'unavailable' ? 'unmet' : 'onward'),
  teams: ({ team }) => [team],
  hours: ({ hours }) => (hours === null ? [] : [hours]),
  outlets: ({ hours, wantsSomeone }) => [outlet('resolved'), outlet('returned'), outlet('timeout', true), ...(hours === null && !wantsSomeone ? [] : [outlet('unavailable')]), { ...outlet('left', true), closes: true }, failed],
  machine: ({ patienceMs, team, hours, wantsSomeone }) => handoffMachine({
    team,
    skills: [],
    priority: () => 2,
    note: () => 'note',
    waiting: () => 'queueing',
    unanswered: () => 'nobody',
    patienceMs,
    hours,
    closed: () => 'closed',
    wantsSomeone,
    nobody: () => 'none on duty',
    abandonMs: null,
  }),
});

const end = nodeOf({ ...card, type: 'end', group: 'logic', schema: strict, outlets: () => [], machine: () => ({ enter: () => close({ say: [{ text: 'bye' }] }) }) });

/** Leaves by one of many outlets, as a condition over the flow's variables says. */
const branch = nodeOf({
  ...card,
  type: 'branch',
  group: 'logic',
  schema: z.strictObject({ count: z.int().default(2), choose: z.string().default('0'), closes: z.string().default('false') }),
  outlets: ({ count }) => Array.from({ length: count }, (_, index) => outlet(`way ${index}`)),
  machine({ choose, closes }, expressions) {
    const index = expressions.value(choose, 'number', 'choose');
    const over = expressions.condition(closes, 'closes');
    return { enter: (scope): Step => (over(scope) ? close() : leave(`way ${String(index(scope))}`)) };
  },
});

/** Breaks where it is told to; with phases, or passing through. */
const broken = nodeOf({
  ...card,
  type: 'broken',
  group: 'logic',
  schema: z.strictObject({ at: z.enum(['pass', 'enter', 'text', 'choice', 'timer', 'outcome', 'vain', 'leaves', 'sets']) }),
  effects: [lookup],
  outlets: () => [outlet('next'), failed],
  machine({ at }) {
    const boom = (): never => {
      throw new Error('boom');
    };
    if (at === 'pass') return { enter: boom };
    const enter: Record<typeof at, () => Step> = {
      enter: boom,
      text: () => stay('open'),
      choice: () => stay('open', { choices: [{ id: 'a', label: 'A' }] }),
      timer: () => stay('open', { timers: { tick: 5 } }),
      outcome: () => stay('open', { request: call(lookup, { about: '' }) }),
      vain: () => stay('later', { say: [{ text: 'never said' }] }),
      leaves: () => leave('next'),
      sets: () => stay('open', { set: { nowhere: 1 } }),
    };
    return {
      enter: enter[at],
      phases: {
        open: { awaits: 'customer', onText: boom, onChoice: boom, onTimer: { tick: boom }, onOutcome: new Map([['found', boom], ['missed', boom], ['more', boom]]) },
        later: { awaits: 'effect', onOutcome: new Map([['found', boom]]) },
      },
    };
  },
});

export const registry: Registry = { say, ask, look, fetch, sleep, person, end, branch, broken };

/** Writes a flow down briefly: `edges` as `from outlet to`, by lists, since ids may hold anything. */
export function document(nodes: readonly FlowNode[], edges: readonly (readonly [from: string, outlet: string, to: string])[], more: Partial<FlowDocument> = {}): FlowDocument {
  return {
    formatVersion,
    name: { en: 'test' },
    locales: ['en'],
    variables: [],
    knowledge: [],
    start: nodes[0]?.id ?? '',
    handoff: noTriggers,
    nodes: [...nodes],
    edges: edges.map(([from, name, to]): FlowEdge => ({ from, outlet: name, to })),
    layout: { nodes: [], groups: [], notes: [] },
    ...more,
  };
}

export function node(id: string, type: string, config: FlowNode['config'] = {}): FlowNode {
  return { id, type, config: type === 'say' && Object.keys(config).length === 0 ? { text: { en: `say ${id}` } } : config };
}

export const textVariable = (name: string): FlowVariable => ({ name, type: 'text' });

export function compiled(...of: Parameters<typeof document>): CompiledFlow {
  const compilation = compileFlow(document(...of), registry);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
  return compilation.flow;
}

/** A conversation under test: it is stored and read again between any two events. */
export class Talk {
  readonly flow: CompiledFlow;
  readonly turns: Advance[] = [];
  now = 1_000;
  #count = 0;

  constructor(flow: CompiledFlow, variables: Snapshot['context']['variables'] = {}, locale = 'en') {
    this.flow = flow;
    this.turns.push(begin(flow, { locale, variables }, this.#clock()));
  }

  get last(): Advance {
    const turn = this.turns.at(-1);
    if (turn === undefined) throw new Error('a conversation has begun');
    return turn;
  }

  get context(): Snapshot['context'] {
    return this.last.snapshot.context;
  }

  send(event: InputEvent): Advance {
    const stored = readSnapshot(this.flow, writeSnapshot(this.last.snapshot));
    if (stored === null) throw new Error(`unreadable: ${writeSnapshot(this.last.snapshot)}`);
    this.turns.push(advance(this.flow, stored, event, this.#clock()));
    return this.last;
  }

  /** `mood` is how the text sounds, and `complaint` how much it complains; left out, nobody has listened to that. */
  text = (text: string, mood?: number, complaint = 0): Advance => this.send({ type: 'customer.text', text, ...(mood !== undefined && { mood: { score: mood, anger: 0, complaint } }) });
  choose = (choice: string): Advance => this.send({ type: 'customer.choice', choice });
  handoff = (): Advance => this.send({ type: 'customer.handoff' });
  leave = (): Advance => this.send({ type: 'customer.left' });
  outcome = (outcome: string, data: Extract<InputEvent, { type: 'outcome' }>['data'] = null): Advance =>
    this.send({ type: 'outcome', effect: this.context.effect?.id ?? 'none', outcome, data });
  timer = (name: string): Advance => this.send({ type: 'timer', timer: this.context.timers.find((each) => each.name === name)?.id ?? 'none' });

  #clock() {
    return { now: this.now, ids: () => `id-${(this.#count += 1)}` };
  }
}

/** Everything a turn said. */
export function words(turn: Advance): readonly string[] {
  return turn.messages.map((each) => each.text);
}
