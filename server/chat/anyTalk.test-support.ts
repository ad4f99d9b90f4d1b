import fc from 'fast-check';
import { readSnapshot } from '../../engine/run/snapshot.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { registry } from '../../nodes/registry.ts';
import type { House } from '../house.ts';
import { ProblemError } from '../problem.ts';

/** Any flow, and whatever may happen to a conversation in it, on the real house. */

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

/** Any flow that can be drawn of these nodes. */
export const anyFlow: fc.Arbitrary<FlowDocument> = fc
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

/** Something that happens to a conversation. */
export type Happening =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'choose'; readonly nth: number }
  | { readonly do: 'repeat' }
  | { readonly do: 'both'; readonly texts: readonly [string, string] }
  | { readonly do: 'person' | 'leave' | 'taken' }
  | { readonly do: 'pass'; readonly minutes: number }
  | { readonly do: 'desk'; readonly outcome: 'accepted' | 'returned' | 'resolved' | 'requeued' | 'unavailable' };

export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), text: words }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), nth: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both' as const), texts: fc.tuple(words, words) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('person' as const, 'person' as const, 'taken' as const, 'leave' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.constantFrom(1, 3, 6, 20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('desk' as const), outcome: fc.constantFrom('accepted' as const, 'returned' as const, 'resolved' as const, 'requeued' as const, 'unavailable' as const) }) },
);

export type Said = Parameters<House['chat']['say']>[1];

/** The knowledge that the flows ask. */
export const anyKnowledge = {
  slug: 'kb',
  name: { en: 'Things' },
  entries: [
    { id: 'hours', phrasings: { en: ['When do you open?', 'opening hours'], zh: ['几点开门', '营业时间'] }, answer: { en: 'At nine.', zh: '九点。' } },
    { id: 'returns', phrasings: { en: ['How do I return this?', 'return policy'], zh: ['怎么退货', '退货政策'] }, answer: { en: 'By post.', zh: '邮寄。' } },
  ],
};

/**
 * Lets one thing happen; `say` takes what the customer sends, in place of the house's own. Time passes by `pass`, in milliseconds.
 */
export async function happen(house: House, id: string, each: Happening, messageId: string, pass: (ms: number) => void, say: (said: Said) => Promise<unknown> = (said) => house.chat.say(id, said).catch(refusal)): Promise<void> {
  if (each.do === 'say') await say({ messageId, text: each.text });
  if (each.do === 'choose') await say({ messageId, choice: offered(house, id)[each.nth] ?? 'not offered' });
  if (each.do === 'both') await Promise.all(each.texts.map((said, nth) => say({ messageId: `${messageId}-${nth}`, text: said })));
  if (each.do === 'person') await house.chat.askForPerson(id, messageId).catch(refusal);
  if (each.do === 'leave') await house.chat.leave(id, messageId).catch(refusal);
  if (each.do === 'taken' && stateOf(house, id).row.status === 'bot') await house.chat.take(id, { kind: 'taken-over', data: null, event: { type: 'fault', reason: 'taken-over' } });
  if (each.do === 'desk') await settleHandoff(house, id, each.outcome);
  if (each.do === 'pass') {
    pass(each.minutes * 60_000);
    while ((await house.fireDueTimers()) > 0);
  }
}

/** What a customer may be refused, in words and not in silence. */
export function refusal(error: unknown): undefined {
  if (error instanceof ProblemError && ['conversation.closed', 'choice.not-offered'].includes(error.code)) return undefined;
  throw error;
}

export function stateOf({ store, versions }: House, id: string) {
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
