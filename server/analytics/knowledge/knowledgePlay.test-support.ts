import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import { registry } from '../../../nodes/registry.ts';
import { happen, stateOf, type Happening } from '../../chat/anyTalk.test-support.ts';
import { publishUnchecked } from '../../chat/publishUnchecked.test-support.ts';
import { readConfig } from '../../config.ts';
import type { KnowledgeBase, StartConversation } from '../../contract.ts';
import { createSuggesting } from '../../desk/context/createSuggesting.ts';
import { openHouse } from '../../house.ts';

const entry = (id: string, en: string[], zh: string[], more: object = {}): KnowledgeBase['entries'][number] => ({ id, phrasings: { en, zh }, answer: { en: `About ${id}.`, zh: `关于${id}。` }, ...more });

/** What is known of a shop; one entry leads on, and one nobody asks for. */
export const shopKnowledge: KnowledgeBase = {
  slug: 'kb',
  name: { en: 'Shop' },
  entries: [
    entry('hours', ['When do you open?', 'opening hours'], ['几点开门', '营业时间']),
    entry('holidays', ['Are you open on holidays?', 'holiday opening hours'], ['节假日几点开门', '节假日营业吗']),
    entry('returns', ['How do I return this?', 'return policy'], ['怎么退货', '退货政策'], { leadsTo: 'refund' }),
    entry('parking', ['Can I park my car?'], ['可以停车吗']),
  ],
};

/** What the shop's flow comes to: it asks, looks up, and asks again; a topic is told first where one is. */
export const shopFlow = {
  formatVersion: 3,
  name: { en: 'Shop' },
  locales: ['en', 'zh'],
  variables: [],
  knowledge: ['kb'],
  start: 'topic',
  handoff: { ...noTriggers, button: true, to: 'person' },
  nodes: [
    { id: 'topic', type: 'conversation', config: { say: [{ en: 'Hello, about what?' }], expect: { kind: 'text' } } },
    { id: 'sort', type: 'classify', config: { classes: [{ id: 'buying', name: { en: 'Buying', zh: '购买' }, examples: ['I want to buy'] }, { id: 'after', name: { en: 'After', zh: '售后' }, examples: ['it is broken'] }] } },
    { id: 'ask', type: 'conversation', config: { say: [{ en: 'What is it?' }], expect: { kind: 'text' }, silence: { minutes: 5 } } },
    { id: 'find', type: 'faq-match', config: { knowledge: 'kb', answeredFrom: 0.9, unsureFrom: 0.5, ways: [{ id: 'refund' }] } },
    { id: 'refund', type: 'conversation', config: { say: [{ en: 'This is how.' }] } },
    { id: 'sorry', type: 'conversation', config: { say: [{ en: 'Sorry.' }] } },
    { id: 'person', type: 'human-handoff', config: {} },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [
    ['topic', 'answered', 'sort'], ['sort', 'class:buying', 'ask'], ['sort', 'class:after', 'ask'], ['sort', 'other', 'ask'],
    ['ask', 'answered', 'find'], ['ask', 'silent', 'bye'],
    ['find', 'answered', 'ask'], ['find', 'way:refund', 'refund'], ['find', 'missed', 'sorry'], ['find', 'failed', 'sorry'],
    ['refund', 'next', 'ask'], ['sorry', 'next', 'ask'], ['person', 'returned', 'ask'], ['person', 'resolved', 'bye'],
  ].map(([from, outlet, to]) => ({ from, outlet, to })),
  layout: { nodes: [], groups: [], notes: [] },
};

/** What a customer does: says a text, presses a suggestion, says whether the last answer helped, or what else may happen. */
export type Act = string | { readonly press: string } | { readonly helped: boolean } | Happening;

/** The real house with a clock, a knowledge base, and customers who do as they are told, one thing a second. */
export async function openKnowledgePlay(knowledge: KnowledgeBase = shopKnowledge, begin = Date.UTC(2026, 10, 2)) {
  const data = mkdtempSync(join(tmpdir(), 'handrail-kb-figures-'));
  const clock = { now: begin };
  const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry, () => clock.now);
  await house.knowledge.replace(knowledge);
  const suggesting = createSuggesting({ ...house, access: { ...house.desk.access, mayRead: () => true } });
  let made = 0;
  let message = 0;

  async function act(id: string, token: string, each: Act): Promise<void> {
    clock.now += 1_000;
    message += 1;
    if (typeof each === 'string') return happen(house, id, { do: 'say', text: each }, `m${message}`, (ms) => (clock.now += ms));
    if ('do' in each) return happen(house, id, each, `m${message}`, (ms) => (clock.now += ms));
    if ('press' in each) return void (await house.chat.say(id, { messageId: `m${message}`, choice: each.press }));
    const rated = house.chat.since(id, 0).messages.findLast(({ rateable }) => rateable === true);
    if (rated) await house.chat.rate(id, { seq: rated.seq, helpful: each.helped }, token);
  }

  return {
    house,
    clock,
    act,
    publish(document: object = shopFlow): string {
      made += 1;
      publishUnchecked(house.database, `flow-${made}`, document);
      return `flow-${made}`;
    },
    /** A conversation from its beginning; answers its id. */
    async talk(flow: string, acts: readonly Act[], opening: StartConversation = { locale: 'en' }): Promise<string> {
      clock.now += 1_000;
      const { conversationId, token } = await house.chat.start(flow, opening);
      for (const each of acts) await act(conversationId, token, each);
      return conversationId;
    },
    /** An agent says that an entry is no answer to what was written. */
    ruleOut: (id: string, wrong: string, text: string): Promise<void> => suggesting.ruleOut({ id: 'agent', name: 'Lin', email: 'lin@example.com', role: 'agent' }, id, { base: knowledge.slug, entry: wrong, text }),
    status: (id: string): string => stateOf(house, id).row.status,
    async close(): Promise<void> {
      await house.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
