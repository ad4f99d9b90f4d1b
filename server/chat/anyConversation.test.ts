import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readSnapshot } from '../../engine/run/snapshot.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { registry } from '../../nodes/registry.ts';
import { readConfig } from '../config.ts';
import type { TurnResult } from '../contract.ts';
import { conversations, effects, events, handoffs, timers } from '../db/schema.ts';
import { openHouse, type House } from '../house.ts';
import { ProblemError } from '../problem.ts';
import { publishUnchecked } from './publishUnchecked.test-support.ts';
import { replay } from './replay.ts';
import { eq } from 'drizzle-orm';

/**
 * For any flow and any customer: whatever happens, the conversation waits for somebody or something
 * that exists, its log replays to the same state and words, and no reply is lost or doubled.
 */

const data = mkdtempSync(join(tmpdir(), 'handrail-any-'));
let time = 1_800_000_000_000;
const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry, () => time);
await house.knowledge.replace({
  slug: 'kb',
  name: { en: 'Things' },
  entries: [
    { id: 'hours', phrasings: { en: ['When do you open?', 'opening hours'], zh: ['几点开门', '营业时间'] }, answer: { en: 'At nine.', zh: '九点。' } },
    { id: 'returns', phrasings: { en: ['How do I return this?', 'return policy'], zh: ['怎么退货', '退货政策'] }, answer: { en: 'By post.', zh: '邮寄。' } },
  ],
});

afterAll(async () => {
  await house.close();
  rmSync(data, { recursive: true, force: true });
});

const words = fc.constantFrom('hello', 'opening hours', 'When do you open?', '怎么退货', '几点', '垃圾！骗子！', '我要投诉你们', '请转人工', 'a real agent', '12', '-3', 'yes', 'a', '{{ n }}', '__proto__', '   ', '😡😡');
const text = fc.record({ en: fc.constantFrom('Hi {{ said }}', 'n is {{ n }}', 'Well?'), zh: fc.constantFrom('您好 {{ said }}', '好的') });

const config = fc.oneof(
  fc.record({ type: fc.constant('conversation'), config: fc.record({ say: fc.array(text, { maxLength: 2 }), expect: fc.constant({ kind: 'nothing' }), retries: fc.constant(0) }) }),
  fc.record({
    type: fc.constant('conversation'),
    config: fc.record({
      say: fc.array(text, { minLength: 1, maxLength: 2 }),
      expect: fc.constantFrom(
        { kind: 'text', into: 'said' },
        { kind: 'number', into: 'n', min: 0 },
        { kind: 'choice', allowTyping: true, choices: [{ id: 'a', label: { en: 'Yes' } }, { id: '__proto__', label: { en: 'No' } }] },
        { kind: 'choice', allowTyping: false, choices: [{ id: 'a', label: { en: 'Yes' } }] },
      ),
      retries: fc.integer({ min: 0, max: 2 }),
      silence: fc.option(fc.constant({ minutes: 5 }), { nil: undefined }),
    }),
  }),
  fc.record({ type: fc.constant('condition'), config: fc.constantFrom({ cases: [{ id: 'big', when: 'n > 2' }] }, { cases: [{ id: 'x', when: 'said == "yes"' }, { id: 'y', when: 'size(text) > 3' }] }, { cases: [{ id: 'v', when: 'contact.vip > 0 || contact.attributes.plan == "gold"' }] }) }),
  fc.record({ type: fc.constant('set-variable'), config: fc.constant({ assign: [{ variable: 'n', value: 'n + 1' }] }) }),
  fc.record({ type: fc.constant('faq-match'), config: fc.constant({ knowledge: 'kb' }) }),
  fc.record({ type: fc.constant('sentiment-check'), config: fc.constantFrom({ over: 'last', levels: 'two' }, { over: 'window', levels: 'four' }) }),
  fc.record({
    type: fc.constant('human-handoff'),
    config: fc.constantFrom<object>(
      { priority: 1 },
      { patienceMinutes: 10 },
      { whenNobody: 'leave', priorityRules: [{ when: 'contact.vip > 0', priority: 9 }, { when: 'int(said) > 1', priority: 2 }] },
      // The time moves by minutes, so that some conversations are within these hours and some are not.
      { hours: { weekly: [{ days: ['mon', 'wed', 'fri', 'sun'], from: '00:00', to: '24:00' }] }, abandonMinutes: 5 },
    ),
  }),
  fc.record({ type: fc.constant('wait'), config: fc.constant({ amount: 2, unit: 'minutes' }) }),
  fc.record({ type: fc.constant('end'), config: fc.constant({}) }),
);

const triggers: fc.Arbitrary<FlowDocument['handoff']> = fc.oneof(
  fc.constant(noTriggers),
  fc.record({
    button: fc.boolean(),
    phrases: fc.constantFrom<Record<string, string[]>>({}, { zh: ['转人工'], en: ['agent', 'yes'] }),
    complaints: fc.option(fc.integer({ min: 1, max: 2 })),
    moodBelow: fc.option(fc.constantFrom(0.05, 0.4)),
    moodFallsBy: fc.option(fc.constantFrom(0.1, 0.5)),
    unmet: fc.option(fc.integer({ min: 1, max: 3 })),
    to: fc.constant(null),
  }),
);

const flow: fc.Arbitrary<FlowDocument> = fc
  .tuple(fc.array(config, { minLength: 1, maxLength: 10 }), triggers, fc.infiniteStream(fc.nat(99)))
  .map(([configs, brings, numbers]) => {
    const pick = (): number => numbers.next().value ?? 0;
    const nodes = configs.map(({ type, config: settings }, index) => ({ id: index === 0 ? '__proto__' : `节点 ${index}`, type, config: JSON.parse(JSON.stringify(settings)) }));
    const edges = nodes.flatMap(({ id, type, config: settings }) => {
      const read = registry[type]?.read(settings);
      if (!read?.ok) throw new Error(`${type}: ${JSON.stringify(read)}`);
      return read.node.outlets.flatMap(({ name }) => (pick() < 12 ? [] : [{ from: id, outlet: name, to: nodes[pick() % nodes.length]?.id ?? id }]));
    });
    return {
      formatVersion: 3,
      name: { en: 'Any' },
      locales: ['en', 'zh'],
      variables: [
        { name: 'said', type: 'text' },
        { name: 'n', type: 'number' },
      ],
      knowledge: ['kb'],
      start: nodes[0]?.id ?? '',
      handoff: { ...brings, to: pick() < 60 ? (nodes.find(({ type }) => type === 'human-handoff')?.id ?? null) : null },
      nodes,
      edges,
      layout: { nodes: [], groups: [], notes: [] },
    };
  });

type Happening =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'choose'; readonly nth: number }
  | { readonly do: 'repeat' }
  | { readonly do: 'both'; readonly texts: readonly [string, string] }
  | { readonly do: 'person' | 'leave' | 'taken' }
  | { readonly do: 'pass'; readonly minutes: number }
  | { readonly do: 'desk'; readonly outcome: 'accepted' | 'returned' | 'resolved' | 'requeued' | 'unavailable' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), text: words }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), nth: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both' as const), texts: fc.tuple(words, words) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('person' as const, 'person' as const, 'taken' as const, 'leave' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.constantFrom(1, 3, 6, 20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('desk' as const), outcome: fc.constantFrom('accepted' as const, 'returned' as const, 'resolved' as const, 'requeued' as const, 'unavailable' as const) }) },
);

it('never strands a customer, replays, and loses or doubles no reply', async () => {
  let made = 0;
  const property = fc.asyncProperty(flow, fc.array(happening, { maxLength: 14 }), fc.constantFrom('en', 'zh'), async (document, happenings, locale) => {
      made += 1;
      publishUnchecked(house.database, `any-${made}`, document);
      const { conversationId: id } = await house.chat.start(`any-${made}`, { locale });
      expectAtRest(house, id);
      const answers = new Map<string, { said: Parameters<House['chat']['say']>[1]; answer: TurnResult }>();
      const say = async (said: Parameters<House['chat']['say']>[1]): Promise<void> => {
        const answer = await house.chat.say(id, said).catch(expected);
        if (answer) answers.set(said.messageId, { said, answer });
      };
      for (const [index, each] of happenings.entries()) {
        time += 1_000;
        const messageId = `m${index}`;
        if (each.do === 'say') await say({ messageId, text: each.text });
        if (each.do === 'choose') await say({ messageId, choice: offered(house, id)[each.nth] ?? 'not offered' });
        if (each.do === 'both') await Promise.all(each.texts.map((said, nth) => say({ messageId: `${messageId}-${nth}`, text: said })));
        if (each.do === 'person') await house.chat.askForPerson(id, messageId).catch(expected);
        if (each.do === 'leave') await house.chat.leave(id, messageId).catch(expected);
        if (each.do === 'taken' && stateOf(house, id).row.status === 'bot') await house.chat.take(id, { kind: 'taken-over', data: null, event: { type: 'fault', reason: 'taken-over' } });
        if (each.do === 'desk') await settleHandoff(house, id, each.outcome);
        if (each.do === 'repeat') for (const { said, answer } of answers.values()) expect(kept(await house.chat.say(id, said))).toEqual(kept(answer));
        if (each.do === 'pass') {
          time += each.minutes * 60_000;
          while ((await house.fireDueTimers()) > 0);
        }
        expectAtRest(house, id);
      }
      expectNothingLostOrDoubled(house, id, [...answers.values()].map(({ answer }) => answer));
    });
  await expect(fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 150) })).resolves.toBeUndefined();
}, 120_000);

/** An answer without the place in the queue, which changes by itself. */
function kept({ status, cursor, messages }: TurnResult): Omit<TurnResult, 'queue'> {
  return { status, cursor, messages };
}

/** What a customer may be refused, in words and not in silence. */
function expected(error: unknown): undefined {
  if (error instanceof ProblemError && ['conversation.closed', 'choice.not-offered'].includes(error.code)) return undefined;
  throw error;
}

function stateOf({ store, versions }: House, id: string) {
  const row = store.conversation(id);
  if (row === undefined) throw new Error('no conversation');
  const flowOfIt = versions.compiled(row.flowId, row.version);
  const snapshot = readSnapshot(flowOfIt, row.snapshot);
  if (snapshot === null) throw new Error(`unreadable snapshot ${row.snapshot}`);
  return { row, flow: flowOfIt, snapshot };
}

function offered(of: House, id: string): string[] {
  return stateOf(of, id).snapshot.context.choices.map((choice) => choice.id);
}

async function settleHandoff(of: House, id: string, outcome: string): Promise<void> {
  const { effect } = stateOf(of, id).snapshot.context;
  if (effect?.kind !== 'handoff') return;
  const data = outcome === 'accepted' ? { agent: 'someone' } : null;
  await of.chat.take(id, { kind: 'settled', data: { effect: effect.id, kind: 'handoff', outcome, data }, event: { type: 'outcome', effect: effect.id, outcome, data } });
}

function expectAtRest(of: House, id: string): void {
  const { orm } = of.database;
  const { row, flow: compiled, snapshot } = stateOf(of, id);
  const stop = compiled.stops.get(snapshot.state);
  const node = stop && (compiled.plan.nodes[stop.node] ?? compiled.plan.rescue);
  const phase = stop && node?.machine.phases?.[stop.phase];
  const pendingTimers = orm.select().from(timers).where(eq(timers.conversationId, id)).all().map((each) => each.id);
  const openHandoffs = orm.select().from(handoffs).where(eq(handoffs.conversationId, id)).all().filter((each) => each.endedAt === null);
  const pendingEffects = orm.select().from(effects).where(eq(effects.conversationId, id)).all();
  expect(row.status).toBe(stop?.status);
  expect(pendingTimers.toSorted()).toEqual(row.status === 'closed' ? [] : snapshot.context.timers.map((each) => each.id).toSorted());
  expect(pendingEffects).toEqual([]);
  expect(openHandoffs.map((each) => each.effectId)).toEqual(row.status === 'queued' || row.status === 'agent' ? [snapshot.context.effect?.id] : []);
  if (row.status !== 'closed') {
    expect(phase, `rests in ${snapshot.state}`).toBeDefined();
    if (phase?.awaits === 'time') expect(pendingTimers.length).toBeGreaterThan(0);
    if (phase?.awaits === 'effect') throw new Error('every effect here is answered within the turn');
  }
  const again = replay(compiled, of.store.log(id, 0, undefined, 1_000_000));
  expect(again.snapshot).toBe(row.snapshot);
  const said = of.store.messages(id, 0).filter((each) => each.kind === 'bot');
  expect(again.said).toEqual(said.map((each) => JSON.parse(each.data ?? '{}').text));
}

function expectNothingLostOrDoubled(of: House, id: string, answers: readonly TurnResult[]): void {
  const log = of.database.orm.select().from(events).where(eq(events.conversationId, id)).all();
  const row = of.database.orm.select().from(conversations).where(eq(conversations.id, id)).get();
  expect(log.map((each) => each.seq)).toEqual(Array.from({ length: row?.seq ?? 0 }, (_, index) => index + 1));
  const messages: TurnResult['messages'] = [];
  for (let part = of.chat.since(id, 0), cursor = 0; part.cursor > cursor; part = of.chat.since(id, cursor)) {
    messages.push(...part.messages);
    ({ cursor } = part);
  }
  expect(new Set(messages.map((each) => each.seq)).size).toBe(messages.length);
  const heard = messages.flatMap((each) => each.messageId ?? []);
  expect(new Set(heard).size).toBe(heard.length);
  const bySeq = new Map(messages.map((each) => [each.seq, each]));
  for (const reply of answers.flatMap((each) => each.messages)) expect(bySeq.get(reply.seq)).toEqual(reply);
  const replies = answers.flatMap((each) => each.messages.map((message) => message.seq));
  expect(new Set(replies).size).toBe(replies.length);
}
